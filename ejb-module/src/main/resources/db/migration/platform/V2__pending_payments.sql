-- Some means of payment take time: the provider reports later what came of them.
alter table payment
  drop constraint payment_state_check,
  add constraint payment_state_check
    check (state in ('PENDING', 'AUTHORISED', 'CAPTURED', 'VOIDED', 'REFUNDED', 'DECLINED'));
