-- Events on their way from the change that they tell of to their handlers.
create table outbox (
  id          uuid primary key,
  type        text not null,
  payload     text not null,
  occurred_at timestamptz not null,
  due_at      timestamptz not null default clock_timestamp(),
  sent_at     timestamptz,
  attempts    integer not null default 0,
  done_at     timestamptz
);
create index outbox_due on outbox (due_at, id) where done_at is null;
create index outbox_done on outbox (done_at) where done_at is not null;

-- Which handler has had which event.
create table inbox (
  handler     text not null,
  message_id  uuid not null,
  received_at timestamptz not null default clock_timestamp(),
  primary key (handler, message_id)
);
create index inbox_received on inbox (received_at);

-- Who runs which scheduled work.
create table lease (
  name       text primary key,
  holder     text not null,
  expires_at timestamptz not null
);

-- First answers to requests that carry an Idempotency-Key.
create table idempotency_key (
  caller      text not null,
  key         text not null,
  fingerprint text not null,
  status      integer not null,
  headers     text not null,
  body        bytea,
  created_at  timestamptz not null default clock_timestamp(),
  primary key (caller, key)
);
create index idempotency_key_created on idempotency_key (created_at);

-- Letters to send; kept as an archive where no mail server is configured.
create table mail (
  id         uuid primary key,
  dedupe_key text not null unique,
  recipient  text not null,
  subject    text not null,
  body       text not null,
  created_at timestamptz not null,
  due_at     timestamptz not null,
  attempts   integer not null default 0,
  sent_at    timestamptz,
  last_error text
);
create index mail_due on mail (due_at, id) where sent_at is null;

create table payment (
  id          uuid primary key,
  reference   text not null unique,
  provider    text not null,
  state       text not null check (state in ('AUTHORISED', 'CAPTURED', 'VOIDED', 'REFUNDED', 'DECLINED')),
  amount      numeric(19, 4) not null check (amount > 0),
  refunded    numeric(19, 4) not null default 0 check (refunded between 0 and amount),
  currency    char(3) not null,
  created_at  timestamptz not null,
  updated_at  timestamptz not null,
  version     bigint not null default 0
);

create table demo_data (
  name      text primary key,
  loaded_at timestamptz not null default clock_timestamp()
);
