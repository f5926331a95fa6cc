-- How often an event's handlers failed, why, and since when it is left alone.
alter table outbox
  add column failures   integer not null default 0,
  add column last_error text,
  add column parked_at  timestamptz;

drop index outbox_due;
create index outbox_due on outbox (due_at, id) where done_at is null and parked_at is null;
create index outbox_parked on outbox (parked_at, id) where parked_at is not null;
