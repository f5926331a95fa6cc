create table audit.entry (
  id          uuid primary key,
  occurred_at timestamptz not null,
  actor       text not null,
  actor_id    text,
  action      text not null,
  target      text,
  outcome     text not null check (outcome in ('SUCCESS', 'FAILURE', 'DENIED')),
  detail      text,
  address     text,
  user_agent  text,
  request_id  text
);
create index entry_by_time on audit.entry (occurred_at, id);
create index entry_by_actor on audit.entry (actor, occurred_at, id);
create index entry_by_action on audit.entry (action text_pattern_ops, occurred_at, id);
create index entry_by_target on audit.entry (target, occurred_at, id);

-- What has been recorded stays as it is: not even the application can change or remove it.
create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit entries are only ever added';
end
$$;
create trigger entry_is_append_only before update or delete on audit.entry
  for each row execute function audit.refuse_change();
create trigger entry_is_not_truncated before truncate on audit.entry
  for each statement execute function audit.refuse_change();
