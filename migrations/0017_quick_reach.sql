-- Whose work whoever has: asked by every policy in every transaction. From each heir to those before it by the index, never
-- through all successions of the country.
create or replace function unit_inheritance(heirs uuid[], on_day date) returns table (unit_id uuid)
  language sql stable parallel safe as $$
  with recursive inherited (unit_id) as (
    select unnest(heirs)
    union
    select gone.id
    from inherited cross join lateral (
      select u.id from unit_successions s join units u on u.id = s.from_unit_id
      where s.to_unit_id = inherited.unit_id and s.on_date <= on_day and not u.existed @> on_day
      offset 0) gone
  )
  select unit_id from inherited
$$;

-- The last number of arrival of a year is found in an index: a plain column may be asked for before the policies are, and an
-- expression may not.
alter table documents add column arrived_year int generated always as (extract(year from arrived_on)::int) stored;
drop index arrival_numbers_once;
create unique index arrival_numbers_once on documents (owner_unit_id, arrived_year, arrival_number);
