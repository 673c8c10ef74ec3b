//! Postcodes with the middle of their area: the places where branches work, and their neighbours.
//!
//! Read place by place from OpenStreetMap (© OpenStreetMap contributors, ODbL) and rounded to hundredths of a
//! degree, about 1 km, which is as exact as a whole postcode deserves. Those of Liège (4000 to 4032) were taken from the
//! list *zipcode-belgium*, which says that its coordinates are OpenStreetMap's; the other rows, those of Ghent
//! (9000 to 9070) excepted, were looked at beside that list by eye, and seemed to differ by a hundredth at most. Where
//! several places are named, it is their mean.

/// Postcode, latitude and longitude in hundredths of a degree; by postcode.
#[rustfmt::skip]
pub(super) const CENTRES: &[(u16, i16, i16)] = &[
    (1000, 5085, 435), // Brussel
    (1020, 5088, 435), // Laken
    (1030, 5087, 438), // Schaarbeek
    (1040, 5083, 439), // Etterbeek
    (1050, 5083, 437), // Elsene
    (1060, 5083, 434), // Sint-Gillis
    (1070, 5084, 431), // Anderlecht
    (1080, 5086, 432), // Molenbeek
    (1081, 5086, 433), // Koekelberg
    (1082, 5087, 429), // Sint-Agatha-Berchem
    (1083, 5087, 430), // Ganshoren
    (1090, 5088, 433), // Jette
    (1120, 5090, 438), // Neder-Over-Heembeek
    (1130, 5090, 442), // Haren
    (1140, 5087, 440), // Evere
    (1150, 5083, 445), // Sint-Pieters-Woluwe
    (1160, 5081, 443), // Oudergem
    (1170, 5080, 442), // Watermaal-Bosvoorde
    (1180, 5080, 434), // Ukkel
    (1190, 5081, 432), // Vorst
    (1200, 5084, 442), // Sint-Lambrechts-Woluwe
    (1210, 5085, 437), // Sint-Joost-ten-Node
    (2000, 5122, 440), // Antwerpen
    (2018, 5120, 441), // Antwerpen
    (2020, 5119, 438), // Antwerpen (Kiel)
    (2030, 5127, 437), // Antwerpen (haven, Luchtbal)
    (2040, 5134, 430), // Berendrecht-Zandvliet-Lillo
    (2050, 5123, 437), // Antwerpen (Linkeroever)
    (2060, 5123, 443), // Antwerpen
    (2070, 5122, 433), // Zwijndrecht
    (2100, 5122, 446), // Deurne
    (2110, 5123, 453), // Wijnegem
    (2140, 5121, 444), // Borgerhout
    (2150, 5119, 448), // Borsbeek
    (2160, 5120, 452), // Wommelgem
    (2170, 5125, 445), // Merksem
    (2180, 5128, 442), // Ekeren
    (2500, 5113, 457), // Lier
    (2530, 5117, 450), // Boechout
    (2531, 5117, 452), // Vremde
    (2540, 5115, 448), // Hove
    (2547, 5113, 450), // Lint
    (2550, 5114, 444), // Kontich
    (2570, 5110, 451), // Duffel
    (2600, 5120, 442), // Berchem
    (2610, 5117, 439), // Wilrijk
    (2620, 5115, 434), // Hemiksem
    (2627, 5113, 434), // Schelle
    (2630, 5113, 438), // Aartselaar
    (2640, 5117, 447), // Mortsel
    (2650, 5115, 444), // Edegem
    (2660, 5118, 435), // Hoboken
    (2800, 5103, 448), // Mechelen
    (2801, 5105, 441), // Heffen
    (2811, 5102, 443), // Hombeek, Leest
    (2812, 5101, 452), // Muizen
    (2820, 5102, 455), // Bonheiden
    (2840, 5108, 442), // Rumst
    (2845, 5111, 433), // Niel
    (2850, 5109, 437), // Boom
    (2860, 5107, 453), // Sint-Katelijne-Waver
    (2900, 5125, 450), // Schoten
    (2930, 5129, 449), // Brasschaat
    (2940, 5133, 438), // Stabroek
    (2950, 5131, 443), // Kapellen
    (2970, 5124, 458), // Schilde
    (4000, 5064, 556), // Liège
    (4020, 5065, 563), // Liège (rive droite), Bressoux, Jupille, Wandre
    (4030, 5062, 561), // Grivegnée
    (4031, 5061, 560), // Angleur
    (4032, 5061, 561), // Chênée
    (9000, 5106, 373), // Gent
    (9030, 5107, 368), // Mariakerke
    (9031, 5105, 365), // Drongen
    (9032, 5109, 372), // Wondelgem
    (9040, 5106, 375), // Sint-Amandsberg
    (9041, 5110, 376), // Oostakker
    (9042, 5114, 381), // Desteldonk, Mendonk, Sint-Kruis-Winkel
    (9050, 5104, 375), // Gentbrugge, Ledeberg
    (9051, 5103, 367), // Afsnee, Sint-Denijs-Westrem
    (9052, 5100, 371), // Zwijnaarde
    (9070, 5105, 380), // Destelbergen
    (9300, 5094, 404), // Aalst
    (9308, 5097, 404), // Gijzegem, Hofstade
    (9310, 5095, 411), // Baardegem, Herdersem, Meldert, Moorsel
    (9320, 5092, 403), // Erembodegem, Nieuwerkerken
];
