-- Lunar birthdays, who noted a tag, whom to ask as guardian, and what the events of a household leave behind.

-- Month and day as elders tell them: 06-03, 06L-03 in a leap month; empty for who keeps the day of our calendar.
alter table person add column lunar_birthday varchar(10) not null default '';

alter table tag add column noted_by varchar(60) not null default '';

-- A guardian is called like any emergency contact, in the same order.
alter table contact add column guardian boolean not null default false;

alter table residence add column contract_until date;
alter table residence add column came_from varchar(200) not null default '';
alter table residence add column went_to varchar(200) not null default '';

-- The event that began and the one that ended a membership; null when it is not known.
alter table membership add column began_by varchar(20);
alter table membership add column ended_by varchar(20);
