create extension if not exists btree_gist;
create schema pricing;

-- Our fees, by date. A purchase keeps the version it was reserved under.
create table pricing.fee_rule (
  version text primary key,
  buyer_fee_ppm int not null constraint fee_rule_buyer check (buyer_fee_ppm between 0 and 300000),
  seller_fee_ppm int not null constraint fee_rule_seller check (seller_fee_ppm between 0 and 300000),
  valid_from timestamptz not null,
  valid_to timestamptz,
  constraint fee_rule_one_at_a_time exclude using gist (tstzrange(valid_from, valid_to) with &&)
);
insert into pricing.fee_rule values ('2026-01', 100000, 50000, '2000-01-01T00:00:00Z', null);

-- VAT on our fees. An intermediary's service to a person is taxed where the event takes place
-- (Directive 2006/112/EC arts. 46 and 54; UK VATA 1994 Sch. 4A; CH and NO alike), at the standard rate.
-- A country that is not here cannot be sold in: no rate is not a rate of nought.
create table pricing.vat_rate (
  country char(2) not null,
  rate_ppm int not null constraint vat_rate_range check (rate_ppm between 0 and 500000),
  valid_from date not null,
  valid_to date,
  citation text not null,
  primary key (country, valid_from),
  constraint vat_rate_one_at_a_time exclude using gist (country with =, daterange(valid_from, valid_to) with &&)
);
insert into pricing.vat_rate (country, rate_ppm, valid_from, valid_to, citation) values
  ('AT', 200000, '1995-01-01', null, 'UStG 1994 § 10(1)'),
  ('BE', 210000, '1996-01-01', null, 'Arrêté royal n° 20, art. 1'),
  ('BG', 200000, '1999-01-01', null, 'ZDDS art. 66(1)'),
  ('HR', 250000, '2012-03-01', null, 'Zakon o PDV čl. 38(1)'),
  ('CY', 190000, '2014-01-13', null, 'VAT Law 95(I)/2000, Sch. 4'),
  ('CZ', 210000, '2013-01-01', null, 'Zákon 235/2004 Sb. § 47'),
  ('DK', 250000, '1992-01-01', null, 'Momsloven § 33'),
  ('EE', 220000, '2024-01-01', '2025-07-01', 'KMS § 15(1)'),
  ('EE', 240000, '2025-07-01', null, 'KMS § 15(1)'),
  ('FI', 240000, '2013-01-01', '2024-09-01', 'AVL 84 §'),
  ('FI', 255000, '2024-09-01', null, 'AVL 84 §'),
  ('FR', 200000, '2014-01-01', null, 'CGI art. 278'),
  ('DE', 190000, '2021-01-01', null, 'UStG § 12(1)'),
  ('GR', 240000, '2016-06-01', null, 'N. 2859/2000 art. 21'),
  ('HU', 270000, '2012-01-01', null, '2007. évi CXXVII. tv. 82. §'),
  ('IE', 230000, '2021-03-01', null, 'VATCA 2010 s. 46(1)'),
  ('IT', 220000, '2013-10-01', null, 'DPR 633/1972 art. 16'),
  ('LV', 210000, '2012-07-01', null, 'PVN likums 41. pants'),
  ('LT', 210000, '2009-09-01', null, 'PVM įstatymas 19 str.'),
  ('LU', 170000, '2024-01-01', null, 'Loi TVA art. 39'),
  ('MT', 180000, '2004-01-01', null, 'VAT Act Cap. 406 art. 19'),
  ('NL', 210000, '2012-10-01', null, 'Wet OB 1968 art. 9(1)'),
  ('PL', 230000, '2011-01-01', null, 'Ustawa o VAT art. 41(1), 146ef'),
  ('PT', 230000, '2011-01-01', null, 'CIVA art. 18.º(1)(c)'),
  ('RO', 190000, '2017-01-01', '2025-08-01', 'Codul fiscal art. 291(1)'),
  ('RO', 210000, '2025-08-01', null, 'Codul fiscal art. 291(1)'),
  ('SK', 200000, '2011-01-01', '2025-01-01', 'Zákon 222/2004 Z. z. § 27(1)'),
  ('SK', 230000, '2025-01-01', null, 'Zákon 222/2004 Z. z. § 27(1)'),
  ('SI', 220000, '2013-07-01', null, 'ZDDV-1 čl. 41(1)'),
  ('ES', 210000, '2012-09-01', null, 'Ley 37/1992 art. 90'),
  ('SE', 250000, '1990-07-01', null, 'Mervärdesskattelag (2023:200) 9 kap. 2 §'),
  ('GB', 200000, '2011-01-04', null, 'VATA 1994 s. 2(1)'),
  ('NO', 250000, '2005-01-01', null, 'Merverdiavgiftsloven § 5-1'),
  ('CH', 81000, '2024-01-01', null, 'MWSTG Art. 25(1)');

grant usage on schema pricing to fullhouse_app;
grant select on all tables in schema pricing to fullhouse_app;
