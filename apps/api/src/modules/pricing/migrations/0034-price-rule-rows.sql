-- Laws that cap what a ticket may be resold for, each with its place. Only what is sure is here: where a law is doubtful
-- or looks at something else than the price, the house's own rule holds. A law older than our records starts with them.
insert into pricing.price_rule (version, country, set_by, cap_ppm, citation, says, valid_from) values
  ('BE-2013', 'BE', 'law', 1000000, 'Loi du 30 juillet 2013 relative à la vente de titres d’accès à des événements, art. 5',
    'in Belgium a ticket may not be resold for more than it first cost', '2013-10-01'),
  ('DK-videresalg', 'DK', 'law', 1000000, 'Lov om forbud mod videresalg af billetter, § 1',
    'in Denmark a ticket may not be resold at a profit', '2000-01-01'),
  ('IE-2021', 'IE', 'law', 1000000, 'Sale of Tickets (Cultural, Entertainment, Recreational and Sporting Events) Act 2021, s. 15',
    'in Ireland a ticket for a designated venue or event may not be resold above its original price, and we do not sell others dearer',
    '2021-07-31'),
  ('IT-2019', 'IT', 'law', 1000000, 'Legge 11 dicembre 2016, n. 232, art. 1, comma 545, as amended by Legge 30 dicembre 2018, n. 145, art. 1, comma 1100',
    'in Italy a person may resell a ticket for its nominal price at most', '2019-01-01'),
  ('NO-2007', 'NO', 'law', 1000000, 'Lov 29. juni 2007 nr. 86 om forbud mot prispåslag ved videresalg av billetter til kultur- og idrettsarrangementer, § 1',
    'in Norway a ticket may not be resold for more than it first cost', '2007-07-01'),
  ('PT-1984', 'PT', 'law', 1000000, 'Decreto-Lei n.º 28/84, de 20 de janeiro, art. 35.º',
    'in Portugal selling a ticket above its price is speculation', '2000-01-01'),
  -- Not a price law: it forbids reselling as a habit without the organizer's leave. The cap is how we stay clear of it.
  ('house-FR-2026', 'FR', 'house', 1000000, 'Our policy, for Code pénal, art. 313-6-2',
    'in France tickets may not be resold as a habit without the organizer’s leave, so we sell none at a profit', '2012-03-14'),
  ('house-2026', null, 'house', 1200000, 'Our policy',
    'our own limit', '2000-01-01');
