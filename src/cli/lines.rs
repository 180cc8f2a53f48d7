//! Lines in, none of them longer than is worth reading.

use std::io::{self, BufRead, Read};

use crate::cli::input::ANSWERS_BYTES_MAX;

/// A line without its end.
#[derive(Debug, PartialEq)]
pub(super) enum Line {
    /// All of it.
    Whole(Vec<u8>),
    /// It goes on after [`ANSWERS_BYTES_MAX`], and was passed over.
    TooLong,
}

/// The next line; `None` after the last one. A line ends with a line feed, the last one also without.
pub(super) fn next(reader: &mut impl BufRead) -> io::Result<Option<Line>> {
    let mut line = Vec::new();
    let with_end = u64::try_from(ANSWERS_BYTES_MAX + 1).unwrap_or(u64::MAX);
    if reader.by_ref().take(with_end).read_until(b'\n', &mut line)? == 0 {
        return Ok(None);
    }
    if line.last() == Some(&b'\n') {
        line.pop();
    } else if line.len() > ANSWERS_BYTES_MAX {
        reader.skip_until(b'\n')?;
        return Ok(Some(Line::TooLong));
    }
    Ok(Some(Line::Whole(line)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The lines of a text: each by its length, or `long`.
    fn lengths(text: &[u8]) -> Vec<String> {
        let mut reader = io::BufReader::with_capacity(7, text);
        let lines = std::iter::from_fn(|| next(&mut reader).expect("bytes in memory can be read"));
        let length = |line| match line {
            Line::Whole(line) => line.len().to_string(),
            Line::TooLong => "long".to_owned(),
        };
        lines.map(length).collect()
    }

    #[test]
    fn a_line_ends_with_a_line_feed_and_the_last_one_also_without() {
        for (text, expected) in [
            (&b""[..], &[][..]),
            (b"\n", &["0"]),
            (b"a", &["1"]),
            (b"a\n", &["1"]),
            (b"ab\n\nc", &["2", "0", "1"]),
            (b"a\r\n", &["2"]),
        ] {
            assert_eq!(lengths(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_line_beyond_the_bound_is_passed_over_and_the_next_one_read() {
        for (n_bytes, expected) in
            [(ANSWERS_BYTES_MAX, ANSWERS_BYTES_MAX.to_string()), (ANSWERS_BYTES_MAX + 1, "long".to_owned())]
        {
            let long = vec![b'x'; n_bytes];
            assert_eq!(lengths(&[&long, &b"\nab\n"[..]].concat()), [&expected, "2"], "with an end");
            assert_eq!(lengths(&long), [expected], "without an end");
        }
    }
}
