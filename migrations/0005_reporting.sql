-- A form is data: its chapters, what is drawn into each, the period it covers. A changed form is a new version.
create table report_forms (
  id uuid primary key,
  key text not null,
  version int not null,
  definition jsonb not null,
  valid daterange not null,
  unique (key, version)
);

create table reports (
  id uuid primary key,
  form_id uuid not null references report_forms,
  unit_id uuid not null references units,
  year int not null,
  -- First and last day that the report covers.
  period_from date not null,
  period_to date not null,
  state text not null check (state in ('draft', 'submitted', 'issued')),
  -- Chapters with their passages, drawn or written; see domain/reporting/report.ts.
  content jsonb not null,
  revision int not null default 0,
  number text,
  issued_on date,
  signatory text,
  created_by uuid not null references users,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (form_id, unit_id, year)
);
create index on reports (unit_id, year desc);

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
  return new;
end
$$;
create trigger issued_reports_are_kept before update on reports for each row execute function issued_reports_are_kept();

alter table reports enable row level security;
create policy reports_read on reports for select to nhipcau_app
  using (unit_id in (select units_of_actor('{planner,officer,leader,administrator}')));
create policy reports_made on reports for insert to nhipcau_app
  with check (unit_id in (select units_of_actor('{planner,officer,leader}')));
create policy reports_changed on reports for update to nhipcau_app
  using (unit_id in (select units_of_actor('{planner,officer,leader}')));

alter table issued_reports enable row level security;
create policy issued_read on issued_reports for select to nhipcau_app using (report_id in (select id from reports));
create policy issued_made on issued_reports for insert to nhipcau_app
  with check (issued_by = acting_user() and report_id in (select id from reports where unit_id in (select units_of_actor('{leader,planner}'))));

grant select on report_forms to nhipcau_app;
grant select, insert, update on reports to nhipcau_app;
grant select, insert on issued_reports to nhipcau_app;
