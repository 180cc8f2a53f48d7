//! Should I outsource customer service? The engine and the page that answer it.
