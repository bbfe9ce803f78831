create extension if not exists pg_trgm;

create table article (
  id uuid primary key,
  version bigint not null,
  title text not null check (length(title) <= 200),
  body text not null check (length(body) <= 20000),
  product text,
  category text not null,
  valid_from timestamptz not null,
  valid_until timestamptz,
  authors text[] not null,
  written_at timestamptz not null,
  question_id uuid,
  state text not null check (state in ('DRAFT', 'REVIEWED', 'PUBLISHED', 'RETIRED')),
  reviewed_by text,
  reviewed_at timestamptz,
  published_by text,
  published_at timestamptz,
  retired_by text,
  retired_at timestamptz,
  search_title text not null,
  search_body text not null,
  check (valid_until is null or valid_until > valid_from),
  check (not reviewed_by = any (authors))
);
create index article_newest on article (written_at desc, id desc);
create index article_search on article using gin ((search_title || ' ' || search_body) gin_trgm_ops)
  where state = 'PUBLISHED';
