/** The account corner of every page: sign in, sign up, sign out. */
import { get, post, session, signIn, signOut } from "./api.js";
import { $, element, onSubmit } from "./dom.js";

const DIALOGS = `
  <dialog id="sign-in" aria-labelledby="sign-in-title">
    <form class="stack" novalidate>
      <h2 id="sign-in-title">Sign in</h2>
      <p class="notice bad" role="alert"></p>
      <div class="field">
        <label for="sign-in-username">User name</label>
        <input id="sign-in-username" name="username" autocomplete="username" autocapitalize="none" required>
        <p class="fault" id="sign-in-username-fault"></p>
      </div>
      <div class="field">
        <label for="sign-in-password">Password</label>
        <input id="sign-in-password" name="password" type="password" autocomplete="current-password" required>
        <p class="fault" id="sign-in-password-fault"></p>
        <p class="small"><a href="/password-reset">Forgot your password?</a></p>
      </div>
      <div class="actions">
        <button type="submit">Sign in</button>
        <button type="button" class="quiet" data-close>Cancel</button>
      </div>
    </form>
  </dialog>
  <dialog id="sign-up" aria-labelledby="sign-up-title">
    <form class="stack" novalidate>
      <h2 id="sign-up-title">Sign up</h2>
      <p class="soft">An administrator looks at each request; you can sign in once it is approved.</p>
      <p class="notice bad" role="alert"></p>
      <div class="field">
        <label for="sign-up-displayName">Your name, as others see it</label>
        <input id="sign-up-displayName" name="displayName" autocomplete="name" required aria-describedby="sign-up-displayName-fault">
        <p class="fault" id="sign-up-displayName-fault"></p>
      </div>
      <div class="field">
        <label for="sign-up-username">User name</label>
        <input id="sign-up-username" name="username" autocomplete="username" autocapitalize="none" required aria-describedby="sign-up-username-fault">
        <p class="fault" id="sign-up-username-fault"></p>
      </div>
      <div class="field">
        <label for="sign-up-email">E-mail</label>
        <input id="sign-up-email" name="email" type="email" autocomplete="email" required aria-describedby="sign-up-email-fault">
        <p class="fault" id="sign-up-email-fault"></p>
      </div>
      <div class="field">
        <label for="sign-up-password">Password, 12 characters or more</label>
        <input id="sign-up-password" name="password" type="password" autocomplete="new-password" required aria-describedby="sign-up-password-fault">
        <p class="fault" id="sign-up-password-fault"></p>
      </div>
      <div class="actions">
        <button type="submit">Send request</button>
        <button type="button" class="quiet" data-close>Cancel</button>
      </div>
    </form>
    <div class="stack" data-sent hidden>
      <h2>Thank you</h2>
      <p>Your request is with the administrators. They write to you when it is decided.</p>
      <div class="actions"><button type="button" data-close>Close</button></div>
    </div>
  </dialog>`;

/** The member signed in here, or null. */
export let member = null;

const changed = new EventTarget();

/** Calls back now and whenever somebody signs in or out. */
export function onMember(callback) {
  changed.addEventListener("change", () => callback(member));
  callback(member);
}

function corner() {
  const place = $("[data-account]");
  const open = (id) => () => $(id).showModal();
  const button = (text, className, onclick) =>
    element("button", { type: "button", textContent: text, className, onclick });
  place.replaceChildren(
    ...(member
      ? [
          element("span", { textContent: member.displayName, id: "member" }),
          button("Sign out", "quiet", leave),
        ]
      : [button("Sign up", "quiet", open("#sign-up")), button("Sign in", "", open("#sign-in"))]),
  );
}

async function look() {
  member = session.signedIn ? await get("/api/v1/identity/me").catch(() => null) : null;
  corner();
  changed.dispatchEvent(new Event("change"));
}

async function leave() {
  await signOut();
  await look();
  $("[data-account] button").focus();
}

export async function account() {
  document.body.insertAdjacentHTML("beforeend", DIALOGS);
  for (const button of document.querySelectorAll("[data-close]")) {
    button.addEventListener("click", () => button.closest("dialog").close());
  }
  onSubmit($("#sign-in form"), async ({ username, password }) => {
    await signIn(username, password);
    $("#sign-in form").reset();
    $("#sign-in").close();
    await look();
  });
  onSubmit($("#sign-up form"), async (request) => {
    await post("/api/v1/identity/signups", request);
    $("#sign-up form").hidden = true;
    $("#sign-up [data-sent]").hidden = false;
    $("#sign-up [data-sent] button").focus();
  });
  await look();
}
