//! The text of a link: whatever is read of one is written as a link that says the same.

use outsourcing_decision::document::{answers_open, answers_text, json_text, share_code};
use outsourcing_decision::engine::stream::Stream;

use crate::dice::{below, one_of};
use crate::problems::{expect_said, expect_unread};
use crate::seeds::DECISION;
use crate::target::Target;
use crate::{answers, made_up};

/// The text of a link.
pub const TARGET: Target = Target { name: "share_link", check, mutate };

/// Letters of the sum at the end of a code.
const N_SUM_LETTERS: usize = 4;
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

fn check(input: &[u8]) {
    let input = String::from_utf8_lossy(input);
    if input.trim_start().starts_with('{') {
        // A document, which is a target of its own.
        return;
    }
    match answers_open::open(&input, &DECISION, |text| json_text::parse(text.as_bytes())) {
        Ok(answers) => {
            let code = share_code::encode(&answers, &DECISION);
            assert_eq!(share_code::decode(&code, &DECISION).as_ref(), Ok(&answers), "read again: {code}");
            // Links are for anybody's address bar.
            assert!(code.bytes().all(|letter| LETTERS.contains(&letter)), "{code}");
        }
        // A link that was read has answers at places that only we know.
        Err(problems) if !problems.0[0].path.is_empty() => expect_said(&problems),
        Err(problems) => expect_unread(&problems),
    }
}

fn mutate(input: &[u8], stream: &mut Stream) -> Vec<u8> {
    match below(stream, 5) {
        0 => share_code::encode(&made_up::answers(&DECISION, stream), &DECISION).into_bytes(),
        1 => said_otherwise(input, stream),
        2 => [b" https://example.org/?a=b#outsourcing-decision=", input, b"\n"].concat(),
        _ => sealed_anew(input, stream),
    }
}

/// The answers of a link, with something changed in them.
fn said_otherwise(input: &[u8], stream: &mut Stream) -> Vec<u8> {
    let read = str::from_utf8(input).ok().and_then(|code| share_code::decode(code, &DECISION).ok());
    let answers = read.unwrap_or_else(|| made_up::answers(&DECISION, stream));
    let document = answers::mutate(answers_text::write(&answers, &DECISION).as_bytes(), stream);
    match answers_open::open(&String::from_utf8_lossy(&document), &DECISION, |text| {
        json_text::parse(text.as_bytes())
    }) {
        Ok(answers) => share_code::encode(&answers, &DECISION).into_bytes(),
        Err(_) => input.to_owned(),
    }
}

/// Other letters under a sum that is right, so that they are read.
fn sealed_anew(input: &[u8], stream: &mut Stream) -> Vec<u8> {
    let body = input.len().checked_sub(N_SUM_LETTERS).map_or(input, |end| &input[..end]);
    let mut body: Vec<u8> = body.iter().copied().filter(|letter| LETTERS.contains(letter)).collect();
    for _ in 0..=below(stream, 3) {
        let place = below(stream, body.len());
        let letter = *one_of(stream, LETTERS);
        match below(stream, 4) {
            0 => body.insert(place, letter),
            1 if !body.is_empty() => _ = body.remove(place),
            2 => body.truncate(place),
            _ if !body.is_empty() => body[place] = letter,
            _ => body.push(letter),
        }
    }
    share_code::sealed(&String::from_utf8_lossy(&body)).into_bytes()
}
