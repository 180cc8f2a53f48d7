//! What files are called that a reader saves.

use crate::ui::host::SavedFile;

/// The name of a file, to which the element class adds the date, and its media type, with a space between.
pub fn name_and_type(file: SavedFile) -> &'static str {
    match file {
        SavedFile::Answers => "outsourcing-decision.json application/json",
        SavedFile::ReportMarkdown => "outsourcing-decision-report.md text/markdown",
        SavedFile::ReportCsv => "outsourcing-decision-report.csv text/csv",
        SavedFile::ReportJson => "outsourcing-decision-report.json application/json",
    }
}
