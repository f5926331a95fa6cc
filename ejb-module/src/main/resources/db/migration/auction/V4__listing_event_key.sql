-- A listing's updates have numbers, which are key enough.
alter table listing_event
  drop constraint listing_event_pkey,
  drop constraint listing_event_listing_id_sequence_key,
  drop column id,
  drop column version,
  add primary key (listing_id, sequence);
