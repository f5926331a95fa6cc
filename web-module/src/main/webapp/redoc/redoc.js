/* global Redoc */

Redoc.init(
  "/openapi.json",
  {
    hideDownloadButton: true,
    nativeScrollbars: true,
    requiredPropsFirst: true,
    theme: { typography: { fontFamily: "system-ui, sans-serif", headings: { fontFamily: "system-ui, sans-serif" } } },
  },
  document.getElementById("api"),
);
