-- What is written with nearly every change, and looked up by age only to be forgotten: rows come in
-- the order of their ages, so a summary of each part of the table does.
drop index outbox_done;
create index outbox_done on outbox using brin (done_at);
drop index inbox_received;
create index inbox_received on inbox using brin (received_at);
drop index idempotency_key_created;
create index idempotency_key_created on idempotency_key using brin (created_at);
