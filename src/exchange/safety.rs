//! How safe the work is against a lost or broken laptop: what stands in a file elsewhere, and since when.

/// The colour of the light; always shown with words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Light {
    /// All is in a file.
    Green,
    /// A few days' work at most is in no file.
    Amber,
    /// A loss would hurt: make a file now.
    Red,
}

/// Changes that a morning's work brings about; more of them in no file are too many.
const MANY: usize = 100;
/// Days that some changes may be in no file.
const DAYS: i64 = 14;
/// Days after which a full file is due even if nothing changed: sticks get lost too.
const MONTH: i64 = 31;

/// Judges. `unsaved` counts changes that are in no file; `days` have passed since the last file, if there ever was
/// one; `lost` counts pieces of the store that were missing or damaged.
pub const fn judge(unsaved: usize, days: Option<i64>, lost: usize) -> Light {
    let too_old = match days {
        Some(days) => days >= DAYS,
        None => false,
    };
    if lost > 0 || unsaved > MANY || (unsaved > 0 && too_old) {
        return Light::Red;
    }
    match days {
        Some(days) if unsaved == 0 && days < MONTH => Light::Green,
        _ => Light::Amber,
    }
}

/// Whether a backup of `now` entries would stand in for one of `before`, though most of it is gone: a journal only
/// grows, so the store was damaged, or it is another one.
pub const fn is_nearly_empty(now: usize, before: usize) -> bool {
    before >= 10 && now < before / 2
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;

    #[test]
    fn the_light_says_what_a_loss_would_cost() {
        assert_eq!(judge(0, Some(0), 0), Light::Green);
        assert_eq!(judge(0, Some(40), 0), Light::Amber);
        assert_eq!(judge(12, Some(5), 0), Light::Amber);
        assert_eq!(judge(12, Some(14), 0), Light::Red);
        assert_eq!(judge(500, Some(0), 0), Light::Red);
        assert_eq!(judge(3, None, 0), Light::Amber);
        assert_eq!(judge(101, None, 0), Light::Red);
        assert_eq!(judge(0, Some(0), 1), Light::Red);
    }

    #[test]
    fn more_changes_or_more_days_never_make_it_greener() {
        for unsaved in 0..130 {
            for days in 0..40 {
                assert!(judge(unsaved + 1, Some(days), 0) >= judge(unsaved, Some(days), 0));
                assert!(judge(unsaved, Some(days + 1), 0) >= judge(unsaved, Some(days), 0));
            }
        }
    }

    #[test]
    fn a_backup_that_lost_most_is_known() {
        assert!(is_nearly_empty(0, 26_000));
        assert!(is_nearly_empty(400, 26_000));
        assert!(!is_nearly_empty(26_000, 26_000));
        assert!(!is_nearly_empty(0, 3));
    }
}
