//! Districts of Antwerp by postcode. Districts are dated: Borsbeek became one in 2025, and whatever word a
//! file uses is kept beside it.

use chrono::NaiveDate;

/// The district of a postcode on a day; `None` outside Antwerp.
/// Source: the city's own list of districts and postcodes.
pub fn district(postcode: &str, day: NaiveDate) -> Option<&'static str> {
    Some(match postcode {
        "2000" | "2018" | "2020" | "2030" | "2050" | "2060" => "Antwerpen",
        "2040" => "Berendrecht-Zandvliet-Lillo",
        "2100" => "Deurne",
        "2140" => "Borgerhout",
        "2150" if NaiveDate::from_ymd_opt(2025, 1, 1).is_some_and(|joined| day >= joined) => "Borsbeek",
        "2170" => "Merksem",
        "2180" => "Ekeren",
        "2600" => "Berchem",
        "2610" => "Wilrijk",
        "2660" => "Hoboken",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn borsbeek_joined_in_2025() {
        let day = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
        assert_eq!(district("2150", day(2024)), None);
        assert_eq!(district("2150", day(2025)), Some("Borsbeek"));
        assert_eq!(district("9000", day(2025)), None);
    }
}
