-- Takes an idempotency key for the running transaction and reads what is stored under it, in one
-- round trip. The lock goes with the transaction, also when its node dies. A volatile function
-- reads after it has locked, so it sees what the transaction before it has committed.
create function claim_key(of_caller text, of_key text)
returns table (free boolean, fingerprint text, status integer, headers text, body bytea)
language plpgsql volatile as $$
begin
  if pg_try_advisory_xact_lock(hashtextextended(of_caller || E'\n' || of_key, 7)) then
    return query
      select true, k.fingerprint, k.status, k.headers, k.body
      from (values (1)) one left join platform.idempotency_key k
        on k.caller = of_caller and k.key = of_key;
  else
    return query select false, null::text, null::integer, null::text, null::bytea;
  end if;
end
$$;
