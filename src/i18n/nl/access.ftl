access-title = Wie deze werkruimte hier kan openen
access-lead = Een bestand verandert dat nooit vanzelf. Beslis per regel; ken je de naam niet, kies dan Nee.
access-later = Binnenhalen verandert hier nog niets aan. Daarna krijg je over elke regel een eigen vraag.
access-nameless = iemand van wie de naam hier niet bekend is
access-lets-in = Dit bestand laat iemand binnen: { $name }.
access-lets-in-by = Dit bestand laat iemand binnen: { $name }, volgens het bestand toegevoegd door { $by }.
access-lets-in-key = Dit bestand brengt een nieuwe herstelsleutel: wie dat blad heeft, zou hier alles kunnen openen.
access-takes-out = Dit bestand neemt { $name } hier de toegang af.
access-takes-out-mine = Dit bestand neemt jou de toegang af. Dat kan een bestand niet: jij blijft hier binnen kunnen.
access-takes-out-key = De herstelsleutel die hier opent, zou hier niet meer openen.
access-new-secret = { $name } heeft in dit bestand een andere wachtzin. Neem je die over, dan opent de vorige hier niet meer.
access-new-secret-mine = Jouw wachtzin is in dit bestand een andere. Hier opent je huidige, tot je de andere hieronder intikt.
access-new-secret-key = De herstelsleutel is in dit bestand een andere. Hier opent de huidige, tot je de andere hieronder intikt.
access-from = Uit het bestand { $file }.
access-own-secret = Jouw wachtzin of sleutel, zodat zeker is dat jij hier binnen kan blijven
access-new-typed = De andere wachtzin of sleutel
access-yes = Ja, overnemen
access-no = Nee, niet doen
access-seen = Gezien
access-done = Overgenomen: dit geldt vanaf nu op deze computer.
access-not-done = Niet overgenomen. Hier blijft alles openen zoals het was.
access-count = { $n ->
    [one] 1 vraag over toegang
   *[other] { $n } vragen over toegang
}
