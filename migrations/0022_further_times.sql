-- A task may name several times: "xây dựng kế hoạch trước ngày 15/3; báo cáo kết quả trước ngày 10/12". The first is its own
-- (due_kind, due_words, due_on); the others are kept as its document has them, in order: [{"words", "kind", "on"}].
alter table tasks add column further_due jsonb not null default '[]' check (jsonb_typeof(further_due) = 'array');
