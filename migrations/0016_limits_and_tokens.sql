-- A record may be kept to named units: then only its maker reads it, and those whose scope in one of these units goes up to
-- "limited". One table for every kind of record, so that nothing else has to know. It is no state secret: that never enters.
create table limited_records (
  record_id uuid primary key,
  record_kind text not null check (record_kind in ('report', 'document')),
  owner_unit_id uuid not null references units,
  -- Who made the record: reads it whatever their ceiling.
  maker_id uuid not null references users,
  limited_by uuid not null references users,
  limited_at timestamptz not null,
  -- Null while it is kept to the units named.
  opened_at timestamptz
);
create index on limited_records (owner_unit_id);
create index on limited_records (record_kind) where opened_at is null;

create table limited_record_units (
  record_id uuid not null references limited_records,
  unit_id uuid not null references units,
  -- Nothing is deleted: a unit that was named and is no longer.
  named boolean not null default true,
  primary key (record_id, unit_id)
);
create index on limited_record_units (unit_id);

-- A program asks in a person's place: through one of their posts, with no more than they hold there, until a day.
create table api_tokens (
  id uuid primary key,
  user_id uuid not null references users,
  post_id uuid not null references posts,
  name text not null,
  -- SHA-256 of the token, which is shown once and kept nowhere.
  hash bytea not null unique check (length(hash) = 32),
  created_at timestamptz not null,
  -- Last day on which it opens anything.
  ends_on date not null,
  revoked_at timestamptz,
  last_used_at timestamptz,
  last_address text
);
create index on api_tokens (user_id);
create index on api_tokens (post_id);

create table api_token_scopes (
  token_id uuid not null references api_tokens,
  verb text not null,
  uses text not null check (uses in ('internal', 'limited')),
  primary key (token_id, verb)
);

create or replace function posts_of_actor() returns table (post_id uuid, unit_id uuid, role_id uuid)
  language sql stable security definer set search_path = public as $$
  select p.id, p.unit_id, p.role_id from posts p
  where p.valid @> acting_day() and (p.user_id = acting_user() or exists (
      select from substitutions s where s.post_id = p.id and s.substitute_id = acting_user() and s.valid @> acting_day()))
    and (acting_token() is null or exists (
      select from api_tokens t where t.id = acting_token() and t.user_id = acting_user() and t.post_id = p.id
        and t.revoked_at is null and t.ends_on >= acting_day()))
$$;

-- Through a token: what both the role and the token say, and nothing to hand on.
create or replace function scopes_of_actor() returns table (unit_id uuid, verb text, uses text, grants text)
  language sql stable security definer set search_path = public as $$
  select p.unit_id, s.verb,
    case when acting_token() is null then s.uses
      when s.uses = 'limited' then t.uses
      when t.uses is not null then s.uses end,
    case when acting_token() is null then s.grants end
  from posts_of_actor() p join role_scopes s on s.role_id = p.role_id
  left join api_token_scopes t on t.token_id = acting_token() and t.verb = s.verb
$$;

create function limited_records_for_actor(kind text) returns table (record_id uuid)
  language sql stable security definer set search_path = public as $$
  select u.record_id from limited_record_units u
  where u.named and u.unit_id in (select units_of_actor(kind || '.read', 'limited'))
$$;

-- Limited records of a kind that the person at work does not read. A maker who left the office is no reader.
create function records_hidden_from_actor(kind text) returns table (record_id uuid)
  language sql stable security definer set search_path = public as $$
  select l.record_id from limited_records l
  where l.record_kind = kind and l.opened_at is null
    and not (l.maker_id = acting_user() and l.owner_unit_id in (select units_of_actor(kind || '.read')))
    and l.record_id not in (select limited_records_for_actor(kind))
  union all
  -- What a limited report became when it was issued is hidden as the report is.
  select d.id from limited_records l join documents d on d.report_id = l.record_id
  where kind = 'document' and l.record_kind = 'report' and l.opened_at is null
    and not (l.maker_id = acting_user() and l.owner_unit_id in (select units_of_actor('report.read')))
    and l.record_id not in (select limited_records_for_actor('report'))
$$;

-- Limited records that the person at work reads because a unit of theirs is named, wherever the owner is.
create function records_opened_to_actor(kind text) returns table (record_id uuid)
  language sql stable security definer set search_path = public as $$
  select l.record_id from limited_records l
  where l.record_kind = kind and l.opened_at is null and l.record_id in (select limited_records_for_actor(kind))
$$;

alter policy documents_read on documents
  using (id not in (select records_hidden_from_actor('document'))
    and (owner_unit_id in (select units_below_actor('document.read'))
      or exists (select from plans p where p.document_id = documents.id)
      or id in (select records_opened_to_actor('document'))));
alter policy citations_read on citations
  using (document_id not in (select records_hidden_from_actor('document'))
    and (owner_unit_id in (select units_below_actor('document.read'))
      or exists (select from plans p where p.document_id = citations.document_id)
      or document_id in (select records_opened_to_actor('document'))));
-- The reading of a document, and the message that carries it out or brought it in, hold its words, too.
create function messages_hidden_from_actor() returns table (message_id uuid)
  language sql stable security definer set search_path = public as $$
  with hidden as materialized (select record_id from records_hidden_from_actor('document'))
  select m.id from messages m where m.register_id in (select record_id from hidden)
  union all
  select a.message_id from message_attachments a join imports i on i.id = a.import_id
  where i.document_id in (select record_id from hidden)
$$;

alter policy imports_of_unit on imports
  using (purpose = 'import' and owner_unit_id in (select units_of_actor('document.import'))
    and (document_id is null or document_id not in (select records_hidden_from_actor('document'))));
alter policy messages_read on messages
  using (unit_id in (select units_of_actor('document.import'))
    and id not in (select messages_hidden_from_actor()));
alter policy answers_read on message_answers
  using (unit_id in (select units_of_actor('document.import')) and message_id not in (select messages_hidden_from_actor()));
alter policy reports_read on reports
  using (id not in (select records_hidden_from_actor('report'))
    and (unit_id in (select units_of_actor('report.read')) or id in (select records_opened_to_actor('report'))));

create or replace function report_history(report uuid) returns setof audit_entries
  language sql stable security definer set search_path = public as $$
  select a.* from audit_entries a
  where a.record_id = report and a.record_kind = 'report'
    and report not in (select records_hidden_from_actor('report'))
    and exists (select from reports r where r.id = report
      and (r.unit_id in (select units_of_actor('report.read')) or r.id in (select records_opened_to_actor('report'))))
  order by a.sequence desc limit 500
$$;

-- The verb by which a record of the kind is written, and so limited and opened again.
create function writing_verb(kind text) returns text language sql immutable parallel safe as
  $$ select case kind when 'report' then 'report.write' when 'document' then 'document.import' end $$;

-- Who keeps a record to named units, and opens it again: its maker, and those who write such records of the owner up to "limited".
create function keeps_limits_of(kind text, owner uuid, maker uuid) returns boolean
  language sql stable security definer set search_path = public as $$
  select owner in (select units_of_actor(writing_verb(kind), 'limited'))
    or maker = acting_user() and owner in (select units_of_actor(writing_verb(kind)))
$$;

alter table limited_records enable row level security;
create policy limits_read on limited_records for select to nhipcau_app
  using (owner_unit_id in (select units_of_actor(record_kind || '.read'))
    or record_id in (select records_opened_to_actor(record_kind)));
create policy limits_made on limited_records for insert to nhipcau_app
  with check (limited_by = acting_user() and keeps_limits_of(record_kind, owner_unit_id, maker_id)
    and (record_kind = 'report' and exists (select from reports r
        where r.id = record_id and r.unit_id = owner_unit_id and r.created_by = maker_id)
      or record_kind = 'document' and exists (select from documents d
        where d.id = record_id and d.owner_unit_id = limited_records.owner_unit_id and d.created_by = maker_id)));
create policy limits_changed on limited_records for update to nhipcau_app
  using (keeps_limits_of(record_kind, owner_unit_id, maker_id))
  with check (keeps_limits_of(record_kind, owner_unit_id, maker_id) and (limited_by = acting_user() or opened_at is not null));

alter table limited_record_units enable row level security;
create policy limit_units_read on limited_record_units for select to nhipcau_app
  using (record_id in (select l.record_id from limited_records l));
create policy limit_units_made on limited_record_units for insert to nhipcau_app
  with check (exists (select from limited_records l where l.record_id = limited_record_units.record_id
    and keeps_limits_of(l.record_kind, l.owner_unit_id, l.maker_id)));
create policy limit_units_changed on limited_record_units for update to nhipcau_app
  using (exists (select from limited_records l where l.record_id = limited_record_units.record_id
    and keeps_limits_of(l.record_kind, l.owner_unit_id, l.maker_id)));

alter table api_tokens enable row level security;
create policy tokens_read on api_tokens for select to nhipcau_app
  using (user_id = acting_user()
    or post_id in (select p.id from posts p where p.unit_id in (select units_of_actor('people.manage'))));
-- A person makes a token for a post of their own, never a program for another program.
create policy tokens_made on api_tokens for insert to nhipcau_app
  with check (user_id = acting_user() and acting_token() is null and revoked_at is null
    and post_id in (select p.id from posts p where p.user_id = acting_user() and p.valid @> acting_day()));
create policy tokens_revoked on api_tokens for update to nhipcau_app
  using (acting_token() is null and (user_id = acting_user()
    or post_id in (select p.id from posts p where p.unit_id in (select units_of_actor('people.manage')))))
  with check (revoked_at is not null);

alter table api_token_scopes enable row level security;
create policy token_scopes_read on api_token_scopes for select to nhipcau_app
  using (token_id in (select id from api_tokens));
-- What the post holds, asked past the roles that its holder may not read.
create function own_post_covers(post uuid, wanted text, level text) returns boolean
  language sql stable security definer set search_path = public as $$
  select exists (select from posts p join role_scopes s on s.role_id = p.role_id
    where p.id = post and p.user_id = acting_user() and s.verb = wanted and covers(s.uses, level))
$$;
create policy token_scopes_made on api_token_scopes for insert to nhipcau_app
  with check (acting_token() is null and exists (
    select from api_tokens t where t.id = token_id and t.user_id = acting_user()
      and own_post_covers(t.post_id, api_token_scopes.verb, api_token_scopes.uses)));

grant select, insert on limited_records, limited_record_units, api_tokens, api_token_scopes to nhipcau_app;
grant update (opened_at, limited_at, limited_by) on limited_records to nhipcau_app;
grant update (named) on limited_record_units to nhipcau_app;
grant update (revoked_at) on api_tokens to nhipcau_app;
