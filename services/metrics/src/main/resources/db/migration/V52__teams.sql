-- Who belongs to which team and centre, from when and until when. Nobody belongs to two at a time.
create extension if not exists btree_gist;
create table team_membership (
  id uuid primary key,
  agent text not null,
  team text not null,
  centre text not null,
  valid_from timestamptz not null,
  valid_until timestamptz,
  version bigint not null default 0,
  check (valid_until is null or valid_until > valid_from),
  constraint team_membership_once exclude using gist (agent with =, tstzrange(valid_from, valid_until) with &&)
);
create index team_membership_team on team_membership (team, valid_from, id);
