meeting-part-gaps = Tekorten
gaps-lead = Waar mentees wachten en geen mentor vrij is, en welke mentoren het meest zouden helpen.
gaps-profiles = Welke mentoren zouden het meest helpen?
gaps-profiles-how = Uitgerekend, niet geschat: Koppel zet zulke mentoren mee aan tafel en zoekt opnieuw de beste verdeling.
gaps-profiles-none = Geen enkel soort mentor zou nu meer mentees een plaats geven.
gaps-searching = Ik probeer mentoren uit…
gaps-worth = { $mentors ->
    [one] 1 zulke mentor geeft
   *[other] { $mentors } zulke mentoren geven
} { $n ->
    [one] 1 mentee
   *[other] { $n } mentees
} meer een mentor
gaps-near = rond { $code }
gaps-step = met { $mentors }: { $n }
gaps-postcodes = Postcode
gaps-waiting = wachten
gaps-left-waiting = zonder voorstel
gaps-places = plaatsen vrij
gaps-left-free = niet nodig
