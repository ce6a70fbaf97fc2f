-- What a task says can be measured ("tối thiểu 90%", "ít nhất 02 hội nghị"): the words as written and what they ask for.
create table task_indicators (
  task_id uuid not null,
  plan_id uuid not null,
  position int not null,
  words text not null,
  comparison text not null check (comparison in ('atLeast', 'atMost', 'exactly')),
  amount numeric not null,
  -- "%", "đồng", or the noun that is counted, as written.
  unit text not null,
  -- Where the words stand in the document's text.
  span int4range,
  primary key (task_id, position),
  foreign key (task_id, plan_id) references tasks (id, plan_id)
);
create index on task_indicators (plan_id);

alter table task_indicators enable row level security;
create policy indicators_read on task_indicators for select to nhipcau_app
  using (plan_id in (select plans_of_actor()));
create policy indicators_made on task_indicators for insert to nhipcau_app
  with check (plan_id in (select plans_planned_by_actor()));
grant select, insert on task_indicators to nhipcau_app;

-- What was read before and waits for review has nothing to say of what only newer readers see.
update imports set reading = reading
  || '{"citations": [], "attached": [], "recognised": [], "sheet": null}'
  || jsonb_build_object('assignments', (
    select coalesce(jsonb_agg(assignment || '{"indicators": []}' order by place), '[]')
    from jsonb_array_elements(reading -> 'assignments') with ordinality as read (assignment, place)))
where reading is not null and not reading ? 'citations';
