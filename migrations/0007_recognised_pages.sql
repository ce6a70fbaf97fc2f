-- Pages of a scan that were recognised already, so that a reading that was cut off goes on where it stood. Only the worker
-- uses them, as the house: no grant to nhipcau_app. They go when the reading ends, however it ends.
create table recognised_pages (
  import_id uuid not null references imports on delete cascade,
  page int not null check (page > 0),
  -- Words with their boxes in pixels and how sure the recognition was (RecognisedWord of vanban).
  words jsonb not null,
  primary key (import_id, page)
);
