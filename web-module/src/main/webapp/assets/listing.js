/**
 * The live page of one listing. What it shows comes from the listing, its bids and the stream of
 * stored updates; an update that was seen already, or is older than what is shown, changes nothing.
 */
import { account, onMember } from "./account.js";
import { call, get, post, Refusal } from "./api.js";
import { $, element, onSubmit } from "./dom.js";
import { amount, money, moment, remaining, serverClock, time } from "./format.js";

const id = location.pathname.split("/").at(-1);
const api = `/api/v1/auction/listings/${id}`;

const STATES = {
  DRAFT: "Draft",
  SCHEDULED: "Starts soon",
  OPEN: "Open",
  CLOSED: "Closed",
  SOLD: "Sold",
  UNSOLD: "Ended without a sale",
  CANCELLED: "Cancelled",
};

const UPDATES = [
  "scheduled",
  "opened",
  "revised",
  "bid",
  "retracted",
  "extended",
  "closed",
  "sold",
  "unsold",
  "cancelled",
];

let listing;
let signedIn = null;
const bids = new Map();

function show() {
  const open = listing.state === "OPEN";
  document.title = `${money(price())} · ${listing.title}`;
  $("#state").textContent = STATES[listing.state] ?? listing.state;
  $("#condition").textContent = listing.condition ?? "";
  $("#title").textContent = listing.title;
  $("#description").textContent = listing.description;
  $("#price-label").textContent = listing.bidCount > 0 ? "Current price" : "Starting price";
  $("#price").textContent = money(price());
  $("#facts").textContent = facts().join(" · ");
  $("#currency").textContent = price().currency;
  $("#bid").hidden = !open || !signedIn || !listing.nextMinimum;
  $("#invitation").hidden = !open || Boolean(signedIn);
  $("#bid-hint").textContent = listing.nextMinimum ? `At least ${money(listing.nextMinimum)}` : "";
  $("#buy").hidden = !open || !signedIn || !listing.buyoutPrice;
  $("#buy").textContent = listing.buyoutPrice ? `Buy now for ${money(listing.buyoutPrice)}` : "";
  showCountdown();
}

const price = () => listing.currentPrice ?? listing.startPrice;

function facts() {
  const count = listing.bidCount ?? 0;
  const facts = [`${count} ${count === 1 ? "bid" : "bids"}`];
  if (listing.reserveMet !== undefined) {
    facts.push(listing.reserveMet ? "reserve met" : "reserve not met");
  }
  facts.push(`${listing.state === "OPEN" ? "ends" : "ended"} ${moment(listing.endsAt)}`);
  return facts;
}

function showCountdown() {
  const opening = listing.state === "SCHEDULED";
  const left = Date.parse(opening ? listing.startsAt : listing.endsAt) - serverClock.now();
  const running = opening || listing.state === "OPEN";
  const countdown = $("#countdown");
  $("#countdown-label").textContent = opening ? "Starts in" : "Time left";
  countdown.textContent = running ? remaining(left) : "Over";
  countdown.classList.toggle("soon", running && left < 60_000);
}

function bidRow(bid) {
  const row = element(
    "tr",
    { dataset: { sequence: bid.sequence } },
    element("td", {}, element("time", { dateTime: bid.placedAt, textContent: time(bid.placedAt), title: moment(bid.placedAt) })),
    element("td", { textContent: bid.automatic ? `${bid.bidder} (automatic)` : bid.bidder }),
    element("td", { textContent: money(bid.amount) }),
  );
  row.classList.toggle("gone", bid.status !== undefined && bid.status !== "STANDING");
  return row;
}

function showBids() {
  const sorted = [...bids.values()].sort((a, b) => b.sequence - a.sequence);
  $("#history tbody").replaceChildren(...sorted.map(bidRow));
  $("#history").hidden = sorted.length === 0;
  $("#no-bids").hidden = sorted.length > 0;
}

/** Says what happened, for those who do not see the numbers change. */
function announce(type, { bid, endsAt, state }) {
  if (type === "bid" && bid) {
    $("#standing").textContent = `New bid: ${money(bid.amount)} by ${bid.bidder}`;
  } else if (type === "extended") {
    $("#standing").textContent = `A late bid: bidding now ends ${moment(endsAt)}`;
  } else if (["sold", "unsold", "cancelled", "closed"].includes(type)) {
    $("#standing").textContent = `${STATES[state]}.`;
  }
}

function settle(node) {
  node.classList.remove("fresh");
  void node.offsetWidth;
  node.classList.add("fresh");
}

async function apply(event) {
  const update = JSON.parse(event.data);
  serverClock.set(update.serverTime);
  if (update.sequence <= listing.sequence) {
    return;
  }
  if (update.bid) {
    bids.set(update.bid.sequence, { ...bids.get(update.bid.sequence), ...update.bid });
    showBids();
  }
  for (const member of ["state", "currentPrice", "nextMinimum", "bidCount", "reserveMet", "endsAt", "sequence"]) {
    listing[member] = update[member];
  }
  show();
  settle($("#price"));
  announce(event.type, update);
  await showOwnStanding();
  if (["revised", "retracted", "opened"].includes(event.type)) {
    await load();
  }
}

function watch() {
  const stream = new EventSource(`${api}/events?lastEventId=${listing.sequence}`);
  const connection = $("#connection");
  for (const type of UPDATES) {
    stream.addEventListener(type, apply);
  }
  stream.addEventListener("open", () => {
    connection.textContent = "Live";
    connection.classList.add("live");
  });
  stream.addEventListener("error", () => {
    connection.textContent = "Reconnecting";
    connection.classList.remove("live");
    if (stream.readyState === EventSource.CLOSED) {
      setTimeout(watch, 3000);
    }
  });
}

async function load() {
  const askedAt = Date.now();
  const response = await call(api);
  serverClock.learn(response, askedAt);
  listing = await response.json();
  const { items } = await get(`${api}/bids?limit=100`);
  for (const bid of items) {
    bids.set(bid.sequence, bid);
  }
  show();
  showBids();
}

/** Whether the member's own latest bid leads; it is asked for, since names are masked for all. */
async function showOwnStanding() {
  $("#own").textContent = "";
  if (!signedIn) {
    return;
  }
  const own = await get(`/api/v1/auction/bids?listingId=${id}&limit=1`).catch(() => ({ items: [] }));
  const [latest] = own.items;
  if (latest) {
    const limit = latest.maximum ? ` Your maximum is ${money(latest.maximum)}.` : "";
    const over = ["SOLD", "UNSOLD", "CANCELLED"].includes(latest.listingState);
    const lead = over ? "You have won this listing." : "You lead.";
    const behind = over ? "You have not won this listing." : "Somebody bids more than you.";
    $("#own").textContent = (latest.leading ? lead : behind) + limit;
  }
}

async function placeBid({ kind, value }) {
  const typed = amount(value);
  if (typed === null) {
    throw new Refusal({
      status: 422,
      violations: [{ location: "body", name: "/value", message: "Type an amount, for example 120.00" }],
    });
  }
  try {
    const placed = await post(`${api}/bids`, { [kind]: { value: typed, currency: price().currency } });
    $("#bid").reset();
    $("#standing").textContent = `Your bid of ${money(placed.amount)} stands.`;
    await showOwnStanding();
  } catch (refusal) {
    throw new Refusal({
      ...refusal.problem,
      violations: [{ location: "body", name: "/value", message: refusal.message }],
    });
  }
}

function offerPurchase() {
  $("#buy").addEventListener("click", () => {
    $("#confirm-text").textContent =
      `You buy ${listing.title} for ${money(listing.buyoutPrice)}. This is binding.`;
    $("#confirm").showModal();
  });
  $("#confirm [data-close]").addEventListener("click", () => $("#confirm").close());
  onSubmit($("#confirm form"), async () => {
    await post(`${api}/purchase`);
    $("#confirm").close();
    $("#standing").textContent = "It is yours.";
  });
}

onSubmit($("#bid"), placeBid);
offerPurchase();
try {
  await load();
  $("#listing").hidden = false;
  watch();
  setInterval(showCountdown, 500);
} catch (refusal) {
  $("#missing").textContent = refusal.message;
}
await account();
onMember(async (member) => {
  signedIn = member;
  if (listing) {
    show();
    await showOwnStanding();
  }
});
