//! What files are called that a reader saves.

use crate::ui::host::SavedFile;

/// The name of a file, before which the element's name comes and behind which the element class puts the minute, and its
/// media type, with a space between. Where endings are hidden, the names alone tell the files apart.
pub fn name_and_type(file: SavedFile) -> &'static str {
    match file {
        SavedFile::Answers => "answers.json application/json",
        SavedFile::ReportMarkdown => "note.md text/markdown",
        SavedFile::ReportCsv => "table.csv text/csv",
        SavedFile::ReportJson => "result.json application/json",
    }
}
