import { account, onMember } from "./account.js";
import { call, get } from "./api.js";
import { $, element } from "./dom.js";
import { money, moment, remaining, serverClock } from "./format.js";

function serviceTile({ name, title, description, page }) {
  const heading = page ? element("a", { href: page, textContent: title }) : title;
  return element(
    "li",
    { className: "card", dataset: { service: name } },
    element("h3", {}, heading),
    element("p", { className: "soft", textContent: description }),
  );
}

function listingTile(listing) {
  const left = Date.parse(listing.endsAt) - serverClock.now();
  return element(
    "li",
    { className: "card" },
    element(
      "h3",
      {},
      element("a", { href: `/auction/listings/${listing.id}`, textContent: listing.title }),
    ),
    element("p", {
      className: "price",
      textContent: money(listing.currentPrice ?? listing.startPrice),
    }),
    element("p", {
      className: "soft small",
      textContent: `${remaining(left)} left`,
      title: `Ends ${moment(listing.endsAt)}`,
    }),
  );
}

async function services() {
  const list = $("#services ul");
  try {
    const { items } = await get("/api/v1/services");
    list.replaceChildren(...items.map(serviceTile));
    return items.map(({ name }) => name);
  } catch (refusal) {
    $("#services .notice").textContent = refusal.message;
    return [];
  } finally {
    list.removeAttribute("aria-busy");
  }
}

async function auctions() {
  const askedAt = Date.now();
  const response = await call("/api/v1/auction/listings?state=OPEN&sort=endsAt&limit=6");
  serverClock.learn(response, askedAt);
  const { items } = await response.json();
  $("#auctions ul").replaceChildren(...items.map(listingTile));
  $("#auctions").hidden = items.length === 0;
}

await account();
onMember((member) => {
  $("#greeting").textContent = member
    ? `Good to see you, ${member.displayName}.`
    : "The services of your town, in one place.";
});
if ((await services()).includes("auction")) {
  await auctions();
}
