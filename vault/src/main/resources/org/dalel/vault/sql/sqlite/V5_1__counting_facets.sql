-- Facets are counted from these alone, in their order, without opening the rows.
create index incident_mark_counted on incident_mark (facet, what, seq, position);
create index incident_traits_type on incident_traits (type, seq);
create index incident_traits_country on incident_traits (country, seq);
create index incident_traits_place on incident_traits (place, seq);
create index incident_traits_status on incident_traits (status, seq);
