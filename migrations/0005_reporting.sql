-- A form is data: its chapters, what is drawn into each, the period it covers. A changed form is a new version.
create table report_forms (
  id uuid primary key,
  key text not null,
  version int not null,
  definition jsonb not null,
  valid daterange not null,
  unique (key, version),
  unique (id, key),
  exclude using gist (key with =, valid with &&)
);

create table reports (
  id uuid primary key,
  form_id uuid not null,
  form_key text not null,
  unit_id uuid not null references units,
  year int not null,
  -- First and last day that the report covers.
  period_from date not null,
  period_to date not null,
  state text not null check (state in ('draft', 'submitted', 'issued')),
  -- Chapters with their passages, drawn or written; see domain/reporting/report.ts.
  content jsonb not null,
  revision int not null default 0,
  -- As printed, with its zeros: "07", "0125".
  number text check (number ~ '^[0-9]{1,5}$'),
  issued_on date,
  signatory text,
  created_by uuid not null references users,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- A newer version of the form makes no second report of the same year.
  unique (unit_id, form_key, year),
  foreign key (form_id, form_key) references report_forms (id, key),
  check (state <> 'issued' or (number is not null and issued_on is not null and signatory is not null))
);
create index on reports (unit_id, year desc);
-- Numbers begin anew each year and are given once by each office (Nghị định 30/2020/NĐ-CP, Điều 15).
create unique index report_numbers_once on reports (unit_id, (number::int), extract(year from issued_on))
  where state = 'issued';

-- What a report was drawn from, as it was then: tasks go on afterwards, and a number must still open what it counted.
create table report_draws (
  report_id uuid not null references reports,
  number int not null,
  drawn_at timestamptz not null,
  -- Tasks and people; see domain/reporting/report.ts.
  sources jsonb not null,
  primary key (report_id, number)
);

-- What was issued keeps its bytes; a later correction is a new document.
create table issued_reports (
  report_id uuid primary key references reports,
  docx_sha256 text not null references files,
  pdf_sha256 text not null references files,
  issued_by uuid not null references users,
  issued_at timestamptz not null
);

create function issued_reports_are_kept() returns trigger language plpgsql as $$
begin
  if old.state = 'issued' then
    raise exception 'an issued report is never edited';
  end if;
  return coalesce(new, old);
end
$$;
create trigger issued_reports_are_kept before update or delete on reports
  for each row execute function issued_reports_are_kept();
create trigger issued_bytes_are_kept before update or delete or truncate on issued_reports
  for each statement execute function forbid_change();
create trigger report_draws_are_kept before update or delete or truncate on report_draws
  for each statement execute function forbid_change();

-- Who works in a unit, for whoever reads its reports: names and posts only, which a report prints anyway.
create function people_of_unit(unit uuid, on_day date) returns table (post_id uuid, name text, title text, role text)
  language sql stable security definer set search_path = public as $$
  select p.id, u.name, p.title, p.role
  from posts p join users u on u.id = p.user_id
  where p.unit_id = unit and p.valid @> on_day
    and unit in (select units_of_actor('{planner,officer,leader,administrator}'))
$$;

-- What happened to a report, for whoever may read it.
create function report_history(report uuid) returns setof audit_entries
  language sql stable security definer set search_path = public as $$
  select a.* from audit_entries a
  where a.record_id = report and a.record_kind = 'report'
    and exists (select from reports r where r.id = report
      and r.unit_id in (select units_of_actor('{planner,officer,leader,administrator}')))
  order by a.sequence desc limit 500
$$;

alter table reports enable row level security;
create policy reports_read on reports for select to nhipcau_app
  using (unit_id in (select units_of_actor('{planner,officer,leader,administrator}')));
create policy reports_made on reports for insert to nhipcau_app
  with check (state = 'draft' and unit_id in (select units_of_actor('{planner,officer,leader}')));
create policy reports_changed on reports for update to nhipcau_app
  using (unit_id in (select units_of_actor('{planner,officer,leader}')))
  with check (unit_id in (select units_of_actor('{planner,officer,leader}'))
    and (state <> 'issued' or unit_id in (select units_of_actor('{planner,leader}'))));

alter table report_draws enable row level security;
create policy draws_read on report_draws for select to nhipcau_app using (report_id in (select id from reports));
create policy draws_made on report_draws for insert to nhipcau_app
  with check (report_id in (select id from reports where unit_id in (select units_of_actor('{planner,officer,leader}'))));

alter table issued_reports enable row level security;
create policy issued_read on issued_reports for select to nhipcau_app using (report_id in (select id from reports));
create policy issued_made on issued_reports for insert to nhipcau_app
  with check (issued_by = acting_user() and report_id in (select id from reports where unit_id in (select units_of_actor('{leader,planner}'))));

grant select on report_forms to nhipcau_app;
grant select, insert on reports, report_draws, issued_reports to nhipcau_app;
grant update (state, content, revision, number, issued_on, signatory, updated_at) on reports to nhipcau_app;
