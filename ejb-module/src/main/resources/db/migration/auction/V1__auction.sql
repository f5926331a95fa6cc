-- The category tree. The path repeats the names from the root, so that everything below a node is
-- found by a prefix.
create table category (
  id          uuid primary key,
  version     bigint not null,
  parent_id   uuid references category (id),
  name        text not null check (length(name) between 1 and 60 and name !~ '/'),
  path        text not null unique,
  description text
);
create index category_parent on category (parent_id);
create index category_subtree on category (path text_pattern_ops);

create table listing (
  id                  uuid primary key,
  version             bigint not null,
  seller_id           uuid not null,
  seller_name         text not null,
  title               text not null check (length(title) between 1 and 120),
  description         text not null,
  category_id         uuid not null references category (id),
  item_condition      text not null,
  currency            text not null check (length(currency) = 3),
  start_price         numeric(19, 4) not null check (start_price > 0),
  reserve_price       numeric(19, 4) check (reserve_price >= start_price),
  buyout_price        numeric(19, 4) check (buyout_price >= coalesce(reserve_price, start_price)),
  maximum_price       numeric(19, 4)
    check (maximum_price >= coalesce(buyout_price, reserve_price, start_price)),
  increments          text not null,
  current_price       numeric(19, 4) not null,
  leader_id           uuid,
  leader_name         text,
  leader_maximum      numeric(19, 4) check (leader_maximum >= current_price),
  bid_count           integer not null check (bid_count >= 0),
  bid_sequence        bigint not null,
  state               text not null
    check (state in ('DRAFT', 'SCHEDULED', 'OPEN', 'CLOSED', 'SOLD', 'UNSOLD', 'CANCELLED')),
  buy_now             text not null check (buy_now in ('UNTIL_FIRST_BID', 'UNTIL_RESERVE_MET')),
  starts_at           timestamptz,
  ends_at             timestamptz not null,
  soft_close_seconds  integer not null check (soft_close_seconds between 0 and 3600),
  created_at          timestamptz not null,
  published_at        timestamptz,
  revised_at          timestamptz,
  closed_at           timestamptz,
  cancellation_reason text,
  relisted_from       uuid references listing (id),
  event_sequence      bigint not null,
  words               tsvector not null generated always as (
    to_tsvector('simple', title || ' ' || description)) stored,
  check ((leader_id is null) = (leader_maximum is null))
);

-- One for each order of the public list, with and without a state.
create index listing_by_end on listing (ends_at, id) where state <> 'DRAFT';
create index listing_by_price on listing (current_price, id) where state <> 'DRAFT';
create index listing_by_creation on listing (created_at, id) where state <> 'DRAFT';
create index listing_by_state_and_end on listing (state, ends_at, id);
create index listing_by_state_and_price on listing (state, current_price, id);
create index listing_by_state_and_creation on listing (state, created_at, id);
create index listing_by_seller on listing (seller_id, created_at, id);
create index listing_by_seller_name on listing (seller_name, created_at, id);
create index listing_by_category on listing (category_id, ends_at, id);
create index listing_by_condition on listing (lower(item_condition), ends_at, id);
create index listing_by_words on listing using gin (words);
create index listing_relisted on listing (relisted_from) where relisted_from is not null;
-- What the clock opens and closes next.
create index listing_to_open on listing (starts_at, id) where state = 'SCHEDULED';
create index listing_to_close on listing (ends_at, id) where state = 'OPEN';

create table bid (
  id          uuid primary key,
  version     bigint not null,
  listing_id  uuid not null references listing (id),
  sequence    bigint not null,
  bidder_id   uuid not null,
  bidder_name text not null,
  kind        text not null check (kind in ('PLAIN', 'PROXY', 'AUTOMATIC')),
  amount      numeric(19, 4) not null check (amount > 0),
  maximum     numeric(19, 4) check ((kind = 'PROXY') = (maximum is not null)),
  currency    text not null,
  placed_at   timestamptz not null,
  unique (listing_id, sequence)
);
create index bid_by_bidder on bid (bidder_id, placed_at, id);

create table retraction (
  id             uuid primary key,
  version        bigint not null,
  listing_id     uuid not null references listing (id),
  bid_id         uuid not null unique references bid (id),
  bidder_id      uuid not null,
  reason         text not null check (reason in ('TYPING_ERROR', 'DESCRIPTION_CHANGED')),
  bid_sequence   bigint not null,
  restated_price numeric(19, 4) not null,
  retracted_at   timestamptz not null
);
create index retraction_by_listing on retraction (listing_id);
create index retraction_by_bidder on retraction (bidder_id);

create table listing_event (
  id          uuid primary key,
  version     bigint not null,
  listing_id  uuid not null references listing (id),
  sequence    bigint not null,
  type        text not null,
  payload     text not null,
  occurred_at timestamptz not null,
  unique (listing_id, sequence)
);

create table sale (
  id          uuid primary key,
  version     bigint not null,
  listing_id  uuid not null unique references listing (id),
  title       text not null,
  seller_id   uuid not null,
  seller_name text not null,
  buyer_id    uuid not null,
  buyer_name  text not null,
  kind        text not null check (kind in ('AUCTION', 'BUY_NOW')),
  state       text not null check (state in ('AWAITING_PAYMENT', 'PAID')),
  price       numeric(19, 4) not null check (price > 0),
  currency    text not null,
  sold_at     timestamptz not null,
  paid_at     timestamptz,
  check (seller_id <> buyer_id)
);
create index sale_by_seller on sale (seller_id, sold_at, id);
create index sale_by_buyer on sale (buyer_id, sold_at, id);
create index sale_by_time on sale (sold_at, id);

create table invoice (
  id        uuid primary key,
  version   bigint not null,
  sale_id   uuid not null unique references sale (id),
  buyer_id  uuid not null,
  amount    numeric(19, 4) not null,
  currency  text not null,
  issued_at timestamptz not null
);
create index invoice_by_buyer on invoice (buyer_id, issued_at, id);

-- Bids, retractions and events are a record of what happened: they are added and never changed.
create function keep_history() returns trigger language plpgsql as $$
begin
  raise exception 'auction.% is append-only', tg_table_name;
end
$$;
create trigger bid_is_final before update or delete on bid
  for each row execute function keep_history();
create trigger retraction_is_final before update or delete on retraction
  for each row execute function keep_history();
create trigger listing_event_is_final before update or delete on listing_event
  for each row execute function keep_history();
