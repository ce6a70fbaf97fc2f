-- The register with ten thousand documents and plans: who may see what follows from units first, and a set of all plans is made for nobody.

-- Asked by every policy of plans, so worked out once for a transaction and remembered like the units below.
create or replace function units_around_actor() returns setof uuid
  language plpgsql stable rows 100 security definer set search_path = public as $$
declare
  whose text := coalesce(acting_user()::text, '') || acting_day();
  remembered text := coalesce(current_setting('nhipcau.around', true), '');
begin
  if split_part(remembered, ':', 1) <> whose then
    select whose || ':' || coalesce(string_agg(around.unit_id::text, ','), '') into remembered from (
      select units_below_actor() as unit_id
      union
      select line.unit_id from posts p cross join lateral unit_line(p.unit_id, acting_day()) line
      where p.user_id = acting_user() and p.valid @> acting_day()) around;
    perform set_config('nhipcau.around', remembered, true);
  end if;
  return query select unnest(string_to_array(split_part(remembered, ':', 2), ',')::uuid[]);
end
$$;

-- Plans of whatever office that oblige a unit below the person at work: looked for only where the issuer is not around them.
create function plans_obliging_actor() returns setof uuid
  language sql stable security definer set search_path = public as $$
  select plan_id from plan_units where unit_id in (select units_below_actor())
$$;

drop trigger plans_are_forgotten on plans;
drop trigger plans_are_forgotten on plan_units;
drop function forget_plans();

create or replace function plans_of_actor() returns setof uuid
  language sql stable security definer set search_path = public as $$
  select id from plans where owner_unit_id in (select units_around_actor())
  union
  select plans_obliging_actor()
$$;

-- A plan is read by every office in the issuer's tree, and by those that it names; what belongs to a plan by whoever reads the
-- plan. "Exists" leaves PostgreSQL the choice: one look-up for a few rows, one set for many.
alter policy plans_read on plans
  using (owner_unit_id in (select units_around_actor()) or id in (select plans_obliging_actor()));
alter policy plan_units_read on plan_units using (exists (select from plans p where p.id = plan_units.plan_id));
alter policy tasks_read on tasks using (exists (select from plans p where p.id = tasks.plan_id));
alter policy parties_read on task_parties using (exists (select from plans p where p.id = task_parties.plan_id));
alter policy obligations_read on obligations using (exists (select from plans p where p.id = obligations.plan_id));
alter policy indicators_read on task_indicators using (exists (select from plans p where p.id = task_indicators.plan_id));
alter policy basis_reviews_read on basis_reviews using (exists (select from plans p where p.id = basis_reviews.plan_id));
alter policy documents_read on documents
  using (owner_unit_id in (select units_below_actor()) or exists (select from plans p where p.document_id = documents.id));
alter policy citations_read on citations
  using (owner_unit_id in (select units_below_actor())
    or exists (select from plans p where p.document_id = citations.document_id));

-- The newest first, as lists begin.
create index on plans (year desc, id desc);
create index on documents (created_at desc, id desc);

-- What a document says of another, in one word: a decree that ten thousand cite is said alike by nearly all of them, and the
-- different words are found by going from one to the next in this index, alone.
alter table citations add column saying text generated always as (
  case when said is null and title is null then null else md5(coalesce(said, '') || '|' || coalesce(title, '')) end) stored;
create index on citations (identity, saying, document_id, position) include (owner_unit_id) where saying is not null;
