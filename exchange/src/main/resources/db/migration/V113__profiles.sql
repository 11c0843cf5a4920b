-- What people say of themselves beside their name: where they are called at work, and in which language they read the pages.
alter table access.account
  add column phone    text check (char_length(phone) between 1 and 40),
  add column language text check (language in ('en', 'es'));
grant update (display_name, phone, language, zone) on access.account to ${service};
