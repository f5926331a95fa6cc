/** Asks for a reset link; opened by such a link, sets the new password. */
import { call } from "./api.js";
import { $, onSubmit } from "./dom.js";

const RESETS = "/api/v1/identity/password-resets";

/** The token stands behind the #, so that no server sees it; it leaves the address bar at once. */
const token = new URLSearchParams(location.hash.slice(1)).get("token");
history.replaceState(null, "", location.pathname);

function send(path, body) {
  return call(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
}

function finish(form, text) {
  form.hidden = true;
  $("#done").textContent = text;
  $("#done").focus();
}

const form = $(token ? "#confirmation" : "#request");
form.hidden = false;
onSubmit(form, async (input) => {
  if (token) {
    await send(`${RESETS}/confirmation`, { token, ...input });
    finish(form, "Your password is changed, and you are signed out everywhere. Sign in with the new one.");
  } else {
    await send(RESETS, input);
    finish(form, "If there is such an account, a letter is on its way.");
  }
});
