-- A .docx that an office brought for documents of one type. Which one is in use is a choice of its own; both are append only.
create table templates (
  id uuid primary key,
  unit_id uuid not null references units,
  document_type text not null,
  file_sha256 text not null references files,
  file_name text not null,
  -- Names as the template writes them, each with whether a part of a document answers to it.
  fields jsonb not null,
  brought_by uuid not null references users,
  brought_at timestamptz not null,
  unique (unit_id, document_type, file_sha256),
  unique (id, unit_id, document_type)
);
create index on templates (file_sha256);

create table template_choices (
  sequence bigint generated always as identity primary key,
  unit_id uuid not null references units,
  document_type text not null,
  -- Null for the layout of the decree itself.
  template_id uuid,
  chosen_by uuid not null references users,
  chosen_at timestamptz not null,
  foreign key (template_id, unit_id, document_type) references templates (id, unit_id, document_type)
);
create index on template_choices (unit_id, document_type, sequence);
create index on template_choices (template_id);

create trigger templates_are_kept before update or delete or truncate on templates
  for each statement execute function forbid_change();
create trigger template_choices_are_kept before update or delete or truncate on template_choices
  for each statement execute function forbid_change();

-- In which layout it was issued; null for the decree's own.
alter table issued_reports add column template_id uuid references templates;
create index on issued_reports (template_id);

-- A message between agencies (QCVN 102:2016/BTTTT) as it came or went. It goes, with its bytes, when anything in it turns
-- out to be marked as a state secret.
create table messages (
  id uuid primary key,
  unit_id uuid not null references units,
  direction text not null check (direction in ('received', 'sent')),
  kind text not null check (kind in ('new', 'update', 'replace', 'recall', 'status')),
  -- Agency codes are of any length.
  sender_code text,
  sender_name text,
  -- The document that it carries, or tells a state of: "H99.SK,2026/11/09,47/KH-UBND".
  document_id text,
  file_sha256 text not null references files,
  file_name text not null,
  -- What it says, notes and signature included, without the attachments' bytes.
  content jsonb not null,
  -- The document of the register that was sent.
  register_id uuid references documents,
  kept_by uuid not null references users,
  kept_at timestamptz not null,
  unique (unit_id, direction, file_sha256),
  unique (id, unit_id)
);
create index on messages (unit_id, kept_at desc, id desc);
create index on messages (document_id);
create index on messages (file_sha256);
create index on messages (register_id);

create table message_attachments (
  message_id uuid not null references messages on delete cascade,
  position int not null,
  name text not null,
  media_type text not null,
  size int not null,
  sha256 text not null,
  import_id uuid references imports on delete set null,
  -- Why it was not brought in, as a message key with its words; null where it was.
  refused text,
  refused_params jsonb not null default '{}',
  primary key (message_id, position)
);
create index on message_attachments (import_id);
create index on message_attachments (sha256);

-- What the sender was told of a received message.
create table message_answers (
  id uuid primary key,
  message_id uuid not null,
  unit_id uuid not null,
  state text not null,
  words text,
  -- The agency code under which it was told.
  code text not null,
  answered_by uuid not null references users,
  answered_at timestamptz not null,
  foreign key (message_id, unit_id) references messages (id, unit_id) on delete cascade
);
create index on message_answers (message_id, unit_id);

alter table templates enable row level security;
create policy templates_read on templates for select to nhipcau_app
  using (unit_id in (select units_of_actor('{planner,officer,leader,administrator}')));
create policy templates_made on templates for insert to nhipcau_app
  with check (brought_by = acting_user() and unit_id in (select units_of_actor('{planner,administrator}')));

alter table template_choices enable row level security;
create policy choices_read on template_choices for select to nhipcau_app
  using (unit_id in (select units_of_actor('{planner,officer,leader,administrator}')));
create policy choices_made on template_choices for insert to nhipcau_app
  with check (chosen_by = acting_user() and unit_id in (select units_of_actor('{planner,administrator}')));

alter table messages enable row level security;
create policy messages_read on messages for select to nhipcau_app
  using (unit_id in (select units_of_actor('{planner}')));
create policy messages_made on messages for insert to nhipcau_app
  with check (kept_by = acting_user() and unit_id in (select units_of_actor('{planner}'))
    and (register_id is null or register_id in (select id from documents where owner_unit_id = unit_id)));

alter table message_attachments enable row level security;
create policy attachments_read on message_attachments for select to nhipcau_app
  using (message_id in (select id from messages));
create policy attachments_made on message_attachments for insert to nhipcau_app
  with check (message_id in (select id from messages where kept_by = acting_user()));

alter table message_answers enable row level security;
create policy answers_read on message_answers for select to nhipcau_app
  using (unit_id in (select units_of_actor('{planner}')));
create policy answers_made on message_answers for insert to nhipcau_app
  with check (answered_by = acting_user() and unit_id in (select units_of_actor('{planner}')));

grant select, insert on templates, template_choices, messages, message_attachments, message_answers to nhipcau_app;
