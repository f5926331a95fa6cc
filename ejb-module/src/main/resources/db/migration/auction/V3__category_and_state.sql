-- A category's listings are asked for by state and end: the page in order, its count from the index.
create index listing_by_category_and_state on listing (category_id, state, ends_at, id);
drop index listing_by_category;
