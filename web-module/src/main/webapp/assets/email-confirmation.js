/** Opened by a link that was sent to a new address; a button, since scanners of mail open links. */
import { post } from "./api.js";
import { $, onSubmit } from "./dom.js";

/** The token stands behind the #, so that no server sees it; it leaves the address bar at once. */
const token = new URLSearchParams(location.hash.slice(1)).get("token");
history.replaceState(null, "", location.pathname);

function say(text) {
  $("#done").textContent = text;
  $("#done").focus();
}

const form = $("#confirmation");
form.hidden = !token;
if (!token) {
  say("This link is not whole. Open it again from the letter.");
}
onSubmit(form, async () => {
  await post("/api/v1/identity/email-changes/confirmation", { token });
  form.hidden = true;
  say("Your address is changed.");
});
