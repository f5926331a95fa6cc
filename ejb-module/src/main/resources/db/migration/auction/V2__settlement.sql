-- How a sale is settled: paid, sent, received; disputed, refunded; or given up unpaid, so that the
-- next bidder gets a second chance.
alter table sale
  drop constraint sale_kind_check,
  drop constraint sale_state_check,
  drop constraint sale_listing_id_key,
  add column payment_due_at  timestamptz,
  add column payment_id      uuid,
  add column deliver_to      text,
  add column carrier         text,
  add column tracking_number text,
  add column dispute_reason  text,
  add column shipped_at      timestamptz,
  add column disputed_at     timestamptz,
  add column completed_at    timestamptz,
  add column refunded_at     timestamptz;

update sale set payment_due_at = sold_at + interval '4 days';

alter table sale
  alter column payment_due_at set not null,
  add constraint sale_kind_check check (kind in ('AUCTION', 'BUY_NOW', 'SECOND_CHANCE')),
  add constraint sale_state_check
    check (state in ('AWAITING_PAYMENT', 'PAID', 'SHIPPED', 'COMPLETED', 'DISPUTED', 'REFUNDED',
                     'SECOND_CHANCE'));

-- One sale stands for each listing.
create unique index sale_standing on sale (listing_id) where state <> 'SECOND_CHANCE';
create index sale_by_listing on sale (listing_id);
