/* global Redoc */

// The menu's foot has a logo of Redoc's maker; nothing here is loaded from other servers.
HTMLImageElement.prototype.setAttribute = function (name, value) {
  const elsewhere = name === "src" && value.startsWith("https:");
  Element.prototype.setAttribute.call(this, name, elsewhere ? "/assets/icon.svg" : value);
};

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
