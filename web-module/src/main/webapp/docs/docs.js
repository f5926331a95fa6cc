/* global SwaggerUIBundle */

const dark = matchMedia("(prefers-color-scheme: dark)");
const followSystem = () => document.documentElement.classList.toggle("dark-mode", dark.matches);
dark.addEventListener("change", followSystem);
followSystem();

const ui = SwaggerUIBundle({
  dom_id: "#api",
  url: "/openapi.json",
  deepLinking: true,
  filter: true,
  displayRequestDuration: true,
  displayOperationId: false,
  defaultModelsExpandDepth: 1,
  docExpansion: "list",
  tagsSorter: "alpha",
  validatorUrl: null,
  oauth2RedirectUrl: location.origin + "/docs/oauth2-redirect.html",
});

// First-party pages sign in without a client of their own; programs type theirs.
ui.initOAuth({ appName: "Civitas" });
