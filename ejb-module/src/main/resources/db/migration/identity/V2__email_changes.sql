-- Wishes of members for another address, and the links that prove it is theirs.
create table identity.email_change (
  id           uuid primary key,
  account_id   uuid not null references identity.account,
  email        text not null,
  token_hash   text not null unique,
  requested_at timestamptz not null,
  expires_at   timestamptz not null,
  used_at      timestamptz,
  version      bigint not null
);
create index email_change_by_account on identity.email_change (account_id, requested_at);
create index email_change_by_expiry on identity.email_change (expires_at);
