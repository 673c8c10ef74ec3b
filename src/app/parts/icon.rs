//! Line icons, drawn with the colour of the text around them.

use leptos::prelude::*;

/// Which icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // The names say what is drawn.
pub enum IconName {
    Home,
    People,
    Person,
    Link,
    Duo,
    Chart,
    Upload,
    Folder,
    Gear,
    Help,
    More,
    Search,
    Cross,
    Check,
    Plus,
    Pencil,
    Lock,
    Undo,
    Sun,
    Moon,
    Screen,
    Globe,
    Info,
    Warning,
    Stop,
    Back,
    Down,
    Calendar,
    Phone,
    Mail,
    Pin,
    Clock,
    Printer,
    Download,
    Shield,
    Filter,
}

impl IconName {
    /// The strokes, on a grid of 24 by 24.
    fn path(self) -> &'static str {
        match self {
            Self::Home => "M4 11.5 12 4l8 7.5M6 10v10h12V10M10 20v-6h4v6",
            Self::People => {
                "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 20c.4-4 3-6 6.5-6s6.1 2 6.5 6M16 4.4a3.3 3.3 0 0 1 0 6.3M18 14.4c2 .8 3.2 2.7 3.5 5.6"
            }
            Self::Person => "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 21c.5-4.5 3.4-7 7.5-7s7 2.5 7.5 7",
            Self::Link => {
                "M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.2 1.2M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.2-1.2"
            }
            Self::Duo => {
                "M7.5 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM16.5 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2.5 20c.3-4 2-6 5-6 1.9 0 3.4.8 4.5 2.500C13.1 14.8 14.6 14 16.5 14c3 0 4.7 2 5 6"
            }
            Self::Chart => "M4 4v16h16M8.5 16v-4M13 16V8M17.5 16v-6",
            Self::Upload => "M12 16V4M7 8.5 12 4l5 4.500M4 15v5h16v-5",
            Self::Folder => "M3 6.500h6l2 2.500h10v10.500H3Z",
            Self::Gear => {
                "M12 15.200a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.400ZM12 3v2.500M12 18.500V21M3 12h2.500M18.5 12H21M5.6 5.600l1.8 1.800M16.6 16.600l1.8 1.800M5.6 18.400l1.8-1.800M16.6 7.400l1.8-1.8"
            }
            Self::Help => {
                "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM9.5 9.300a2.6 2.6 0 1 1 3.7 2.400c-.8.4-1.2 1-1.2 1.900M12 17h.01"
            }
            Self::More => "M4 7h16M4 12h16M4 17h16",
            Self::Search => "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.5 15.5 20 20",
            Self::Cross => "M6 6l12 12M18 6 6 18",
            Self::Check => "M4.5 12.5 10 18 19.5 7",
            Self::Plus => "M12 5v14M5 12h14",
            Self::Pencil => "M4 20l1-4.500L16 4.500l3.5 3.500L8.5 19ZM14 6.500l3.5 3.5",
            Self::Lock => "M5.5 11h13v9.500h-13ZM8.5 11V7.500a3.5 3.5 0 0 1 7 0V11",
            Self::Undo => "M8 5 4 9l4 4M4 9h10a6 6 0 0 1 0 12h-3",
            Self::Sun => {
                "M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM12 2.500v2M12 19.500v2M2.5 12h2M19.5 12h2M5.3 5.300l1.4 1.400M17.3 17.300l1.4 1.400M5.3 18.700l1.4-1.400M17.3 6.700l1.4-1.4"
            }
            Self::Moon => "M20 14.500A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.500Z",
            Self::Screen => "M3 5h18v11H3ZM8.5 20h7M12 16v4",
            Self::Globe => {
                "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM3 12h18M12 3c2.5 2.6 3.7 5.6 3.7 9s-1.2 6.4-3.7 9c-2.5-2.6-3.7-5.6-3.7-9S9.5 5.6 12 3Z"
            }
            Self::Info => "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 11v5.500M12 7.500h.01",
            Self::Warning => "M12 4 2.5 20h19ZM12 10v4.500M12 17.300h.01",
            Self::Stop => {
                "M8.3 3h7.400L21 8.300v7.400L15.7 21H8.300L3 15.700V8.300ZM12 7.500v5.500M12 16.500h.01"
            }
            Self::Back => "M10 5l-6.5 7 6.5 7M4 12h16.5",
            Self::Down => "M5.5 9l6.5 6.500L18.5 9",
            Self::Calendar => "M4 6h16v14H4ZM4 10.500h16M8 3.500V8M16 3.500V8",
            Self::Phone => {
                "M5 4h4l1.5 5-2.2 1.600a12 12 0 0 0 5.1 5.100l1.6-2.2 5 1.500v4c-8.5.8-15.8-6.5-15-15Z"
            }
            Self::Mail => "M3 6h18v12.500H3ZM3.5 7l8.5 6.500L20.5 7",
            Self::Pin => {
                "M12 21c4.7-4.6 7-8.2 7-11a7 7 0 1 0-14 0c0 2.8 2.3 6.4 7 11ZM12 12.500a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z"
            }
            Self::Clock => "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5.500l3.5 2",
            Self::Printer => "M7 9V3.500h10V9M4 9h16v8h-3M7 17H4V9M7 14h10v6.500H7Z",
            Self::Download => "M12 4v12M7 11.5 12 16l5-4.500M4 20h16",
            Self::Shield => {
                "M12 3l7.5 3v5.500c0 4.5-2.8 7.7-7.5 9.5-4.7-1.8-7.5-5-7.5-9.500V6ZM8.5 12l2.5 2.5 4.5-5"
            }
            Self::Filter => "M3.5 5h17l-6.5 8v6l-4 1.500V13Z",
        }
    }
}

/// An icon beside words. It says nothing by itself: screen readers skip it.
#[component]
pub fn Icon(
    /// Which one.
    name: IconName,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=name.path()></path>
        </svg>
    }
}
