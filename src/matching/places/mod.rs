//! How far apart two postcodes are.

mod table;

/// A place on the map, in km east and north of a fixed corner south-west of Belgium (2.5° E, 49.5° N).
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Point {
    east: f64,
    north: f64,
}

/// Km of one degree of latitude (mean of the WGS 84 ellipsoid at Belgian latitudes).
const KM_PER_LATITUDE: f64 = 111.24;
/// Km of one degree of longitude at 50.9° N, where most branches are; at 50.6° or 51.4° it differs by 1 %.
const KM_PER_LONGITUDE: f64 = 70.34;

impl Point {
    fn new(latitude: f64, longitude: f64) -> Self {
        Self {
            east: (longitude - 2.5) * KM_PER_LONGITUDE,
            north: (latitude - 49.5) * KM_PER_LATITUDE,
        }
    }

    /// The same number for the same point only.
    pub(in crate::matching) fn key(self) -> (u64, u64) {
        (self.east.to_bits(), self.north.to_bits())
    }

    /// Distance in a straight line, in km. Only sums, products and a square root, which every platform rounds
    /// alike, so that a match comes out the same everywhere.
    pub fn km_to(self, other: Self) -> f64 {
        let (east, north) = (self.east - other.east, self.north - other.north);
        (east * east + north * north).sqrt()
    }
}

/// The middle of a postcode's area; `None` for a postcode that the table does not hold.
pub fn centre(postcode: &str) -> Option<Point> {
    let code: u16 = postcode.trim().parse().ok()?;
    let at = table::CENTRES
        .binary_search_by_key(&code, |(code, _, _)| *code)
        .ok()?;
    let (_, latitude, longitude) = table::CENTRES[at];
    Some(Point::new(
        f64::from(latitude) / 100.0,
        f64::from(longitude) / 100.0,
    ))
}

/// The postcode whose middle a point is; of several with the same middle the lowest. `None` for other points.
pub fn postcode_of(point: Point) -> Option<u16> {
    let at = |(_, latitude, longitude): &&(u16, i16, i16)| {
        Point::new(f64::from(*latitude) / 100.0, f64::from(*longitude) / 100.0) == point
    };
    table::CENTRES.iter().find(at).map(|(code, _, _)| *code)
}

/// Least distance in km between any of the places of two people; `None` when a place is not known for either.
pub fn nearest(a: &[Point], b: &[Point]) -> Option<f64> {
    let all = a.iter().flat_map(|from| b.iter().map(|to| from.km_to(*to)));
    all.reduce(f64::min)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn km(a: &str, b: &str) -> f64 {
        centre(a).unwrap().km_to(centre(b).unwrap())
    }

    #[test]
    fn the_table_is_sorted_and_lies_in_belgium() {
        assert!(table::CENTRES.windows(2).all(|pair| pair[0].0 < pair[1].0));
        for (code, latitude, longitude) in table::CENTRES {
            assert!((4950..=5151).contains(latitude), "{code}");
            assert!((250..=640).contains(longitude), "{code}");
        }
    }

    #[test]
    fn known_distances_are_right_within_a_kilometre() {
        for (a, b, expected) in [
            ("2000", "2140", 2.8),
            ("2000", "2660", 6.3),
            ("2000", "9000", 51.0),
            ("1000", "2000", 41.5),
            ("1000", "4000", 89.0),
            ("2640", "2650", 3.4),
        ] {
            assert!((km(a, b) - expected).abs() < 1.5, "{a}–{b}: {}", km(a, b));
        }
        assert_eq!(km("2018", "2018"), 0.0);
    }

    #[test]
    fn a_middle_leads_back_to_a_postcode_with_that_middle() {
        for (code, _, _) in table::CENTRES {
            let point = centre(&code.to_string()).unwrap();
            let back = postcode_of(point).unwrap();
            assert!(back <= *code && centre(&back.to_string()) == Some(point));
        }
        assert_eq!(postcode_of(Point::new(0.0, 0.0)), None);
    }

    #[test]
    fn what_is_not_in_the_table_is_not_known() {
        for unknown in ["", "9999", "B-2000", "20000", "-2000", "２０００"] {
            assert_eq!(centre(unknown), None, "{unknown}");
        }
        assert_eq!(nearest(&[], &[Point::new(51.0, 4.0)]), None);
    }
}
