-- How far a topic was read, kept in the transaction that counted: what Kafka notes of it is not asked.
create table kafka_offset (
  topic text not null,
  partition integer not null,
  reader text not null,
  next_offset bigint not null,
  primary key (topic, partition, reader)
);
