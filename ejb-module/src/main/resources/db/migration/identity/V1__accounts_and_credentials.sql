create table identity.signup (
  id            uuid primary key,
  username      text not null check (username ~ '^[a-z0-9._-]{3,32}$'),
  email         text not null,
  display_name  text not null,
  password_hash text,
  status        text not null check (status in ('PENDING', 'APPROVED', 'REJECTED')),
  requested_at  timestamptz not null,
  decided_at    timestamptz,
  decided_by    text,
  reason        text,
  version       bigint not null,
  check ((status = 'PENDING') = (decided_at is null)),
  check ((status = 'PENDING') = (password_hash is not null))
);
-- A name is reserved while its sign-up waits; a rejection sets it free.
create unique index signup_pending_username on identity.signup (username) where status = 'PENDING';
create index signup_by_status on identity.signup (status, requested_at, id);
create index signup_by_time on identity.signup (requested_at, id);
create index signup_by_email on identity.signup (lower(email));

create table identity.account (
  id                uuid primary key,
  username          text not null unique,
  email             text not null,
  display_name      text not null,
  password_hash     text not null,
  status            text not null check (status in ('ACTIVE', 'SUSPENDED')),
  suspension_reason text,
  created_at        timestamptz not null,
  roles_changed_at  timestamptz not null,
  version           bigint not null
);
create unique index account_email on identity.account (lower(email));
create index account_by_time on identity.account (created_at, id);
create index account_by_username_prefix on identity.account (username text_pattern_ops);

create table identity.role_grant (
  account_id uuid not null references identity.account,
  role       text not null,
  granted_by text not null,
  granted_at timestamptz not null,
  primary key (account_id, role)
);
create index role_grant_by_role on identity.role_grant (role, account_id);

create table identity.sign_in_guard (
  id           uuid primary key references identity.account,
  failures     integer not null,
  locks        integer not null,
  locked_until timestamptz,
  version      bigint not null
);

create table identity.session (
  id         uuid primary key,
  account_id uuid not null references identity.account,
  client_id  text,
  scope      text not null,
  started_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at   timestamptz,
  end_reason text,
  address    text,
  user_agent text,
  version    bigint not null
);
create index session_by_account on identity.session (account_id, started_at, id);
create index session_by_expiry on identity.session (expires_at);

create table identity.refresh_token (
  id         uuid primary key,
  session_id uuid not null references identity.session on delete cascade,
  token_hash text not null unique,
  issued_at  timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz,
  version    bigint not null
);
create index refresh_token_by_session on identity.refresh_token (session_id, issued_at);

create table identity.signing_key (
  id         uuid primary key,
  algorithm  text not null,
  jwk        text not null,
  created_at timestamptz not null,
  retired_at timestamptz,
  version    bigint not null
);
-- One key signs at a time, however many nodes start at once.
create unique index signing_key_active on identity.signing_key ((true)) where retired_at is null;

create table identity.oauth_client (
  id          uuid primary key,
  name        text not null,
  secret_hash text not null,
  scope       text not null,
  created_by  text not null,
  created_at  timestamptz not null,
  version     bigint not null
);
create index oauth_client_by_time on identity.oauth_client (created_at, id);

create table identity.password_reset (
  id           uuid primary key,
  account_id   uuid not null references identity.account,
  token_hash   text not null unique,
  requested_at timestamptz not null,
  expires_at   timestamptz not null,
  used_at      timestamptz,
  version      bigint not null
);
create index password_reset_by_account on identity.password_reset (account_id, requested_at);
create index password_reset_by_expiry on identity.password_reset (expires_at);

create table identity.revocation (
  id         uuid primary key,
  kind       text not null check (kind in ('TOKEN', 'SESSION', 'CLIENT')),
  subject    text not null,
  revoked_at timestamptz not null,
  expires_at timestamptz not null,
  version    bigint not null
);
create index revocation_by_time on identity.revocation (revoked_at);
create index revocation_by_expiry on identity.revocation (expires_at);
