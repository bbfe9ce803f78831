create table attachment_type (
  media_type text primary key,
  extensions text not null,
  name_zh text not null,
  name_en text not null,
  bytes_max bigint not null check (bytes_max > 0),
  page boolean not null default false,
  active boolean not null default true,
  version bigint not null default 0
);
insert into attachment_type (media_type, extensions, name_zh, name_en, bytes_max, page) values
  ('application/pdf', 'pdf', 'PDF 文档', 'PDF document', 10485760, true),
  ('image/jpeg', 'jpg jpeg', 'JPEG 图片', 'JPEG picture', 10485760, true),
  ('image/png', 'png', 'PNG 图片', 'PNG picture', 10485760, true),
  ('image/tiff', 'tif tiff', 'TIFF 扫描件', 'TIFF scan', 10485760, true),
  ('image/gif', 'gif', 'GIF 图片', 'GIF picture', 5242880, false),
  ('image/webp', 'webp', 'WebP 图片', 'WebP picture', 10485760, false),
  ('text/plain', 'txt log', '纯文本', 'Plain text', 2097152, false),
  ('text/csv', 'csv', 'CSV 表格', 'CSV table', 5242880, false),
  ('application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx', 'Word 文档', 'Word document', 10485760, false),
  ('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx', 'Excel 表格', 'Excel workbook', 10485760, false),
  ('audio/mpeg', 'mp3', 'MP3 录音', 'MP3 recording', 10485760, false),
  ('audio/vnd.wave', 'wav', 'WAV 录音', 'WAV recording', 10485760, false),
  ('audio/amr', 'amr', 'AMR 录音', 'AMR recording', 10485760, false),
  ('video/mp4', 'mp4', 'MP4 视频', 'MP4 video', 10485760, false);

create table attachment (
  id uuid primary key,
  ticket_id uuid not null references ticket (id),
  contact_id uuid references contact (id),
  name text not null,
  media_type text not null,
  bytes bigint not null,
  sha256 text not null,
  inline boolean not null,
  place text not null check (place in ('POSTGRESQL', 'S3')),
  kept_by text not null,
  kept_at timestamptz not null,
  removed_at timestamptz,
  removed_by text,
  removed_because text
);
create index attachment_ticket on attachment (ticket_id, kept_at desc, id desc);

create table attachment_chunk (
  attachment_id uuid not null,
  position integer not null,
  bytes bytea not null,
  primary key (attachment_id, position)
);
-- Pictures and PDF are compressed already.
alter table attachment_chunk alter column bytes set storage external;
