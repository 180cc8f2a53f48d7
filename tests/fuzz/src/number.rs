//! What is typed into a field, in every language: what we write we read, and anything else is refused, or a number.
//!
//! The first three bytes of an input choose the language's signs, the amount, and the currency that is shown.

use outsourcing_decision::engine::stream::Stream;
use outsourcing_decision::model::amount::{AMOUNT_MAX, Amount};
use outsourcing_decision::view::amount_draft::{AmountDraft, DraftProblem};
use outsourcing_decision::view::notation::Notation;
use outsourcing_decision::view::typed_number::{Separators, parse, typed};

use crate::dice::{below, one_of};
use crate::seeds::DECISION;
use crate::target::Target;

/// What is typed into a field.
pub const TARGET: Target = Target { name: "number", check, mutate };

/// The signs before decimals and between thousands that browsers have for Arabic, English, French, German and Spanish,
/// in any region and with either digits: by CLDR 48, through `Intl`.
const SEPARATORS: [Separators; 6] = [
    Separators::ENGLISH,
    Separators { decimal: ',', group: '.' },
    Separators { decimal: ',', group: '\u{202f}' },
    Separators { decimal: ',', group: '\u{a0}' },
    Separators { decimal: '.', group: '’' },
    Separators { decimal: '٫', group: '٬' },
];
/// Rates of currencies: the model's own, usual ones, and the least and the most that a model may have.
const RATES: [f64; 6] = [1.0, 0.87, 3.7503, 18.63, 1e-6, 1e6];
/// Longest text that is read \[bytes\].
const LENGTH_MAX: usize = 40;
const N_CHOICES: usize = 3;

fn check(input: &[u8]) {
    let Some((&[signs, amount, rate], rest)) = input.split_first_chunk::<N_CHOICES>() else { return };
    let separators = SEPARATORS[usize::from(signs) % SEPARATORS.len()];
    let amounts: Vec<&Amount> = DECISION.amounts.values().collect();
    let amount = amounts[usize::from(amount) % amounts.len()];
    let notation = Notation { separators, per_currency_unit: RATES[usize::from(rate) % RATES.len()] };
    let text = String::from_utf8_lossy(rest);
    expect_read(&text, separators);
    expect_written(rest, separators);
    let mut fields = text.split('\n').map(str::to_owned);
    let texts = [(); 3].map(|()| fields.next().unwrap_or_default());
    let is_range = !texts[1].is_empty();
    let texts = if is_range {
        texts
    } else {
        let [only, ..] = texts;
        [String::new(), only, String::new()]
    };
    let draft = AmountDraft { is_range, texts };
    expect_turned(&draft, amount, notation);
    expect_draft(&draft, amount, notation);
}

/// Whatever is read is a number, and stays the same when it is written and read again.
fn expect_read(text: &str, separators: Separators) {
    let Some(number) = parse(text, separators) else { return };
    assert!(number.is_finite() && text.len() <= LENGTH_MAX, "{text:?} is {number}");
    if number.abs() <= AMOUNT_MAX {
        expect_same(number, 6, separators);
    }
}

/// Any number that the bytes can be is written as itself.
fn expect_written(bytes: &[u8], separators: Separators) {
    let Some((bits, _)) = bytes.split_first_chunk::<8>() else { return };
    let number = f64::from_le_bytes(*bits);
    if number.abs() <= AMOUNT_MAX {
        for n_decimals in 0..=6 {
            expect_same(number, n_decimals, separators);
        }
    }
}

fn expect_same(number: f64, n_decimals: u8, separators: Separators) {
    let text = typed(number, usize::from(n_decimals), separators);
    let read = parse(&text, separators).unwrap_or_else(|| panic!("{number} is written as {text:?}"));
    let half_a_unit = (0..n_decimals).fold(0.5, |unit, _| unit / 10.0);
    let rounding = half_a_unit + 2.0 * f64::EPSILON * number.abs();
    assert!((read - number).abs() <= rounding, "{number} is written as {text:?}, and read as {read}");
    // With more digits than 15 the last ones are the rounding's own.
    if number.abs() * 1e6 < 1e15 {
        assert_eq!(typed(read, usize::from(n_decimals), separators), text, "written again");
    }
}

/// In other signs every text is the same number, or is left as it is.
fn expect_turned(draft: &AmountDraft, amount: &Amount, before: Notation) {
    for separators in SEPARATORS {
        let now = Notation { separators, ..before };
        let turned = draft.turned(amount, before, now);
        for (text, other) in draft.texts.iter().zip(&turned.texts).filter(|(text, other)| text != other) {
            let numbers = (before.parse(text.trim()), now.parse(other));
            let (Some(number), Some(same)) = numbers else { panic!("{text:?} becomes {other:?}") };
            // In another currency a number has four digits that count.
            let rounding = 1e-6 + number.abs() * 1e-3;
            assert!((number - same).abs() <= rounding, "{text:?} becomes {other:?} in {now:?}");
        }
    }
}

/// A draft is an amount, which comes back as itself, or has a problem at a place where something stands.
fn expect_draft(draft: &AmountDraft, amount: &Amount, notation: Notation) {
    let judgement = match draft.read(amount, notation) {
        Ok(Some(judgement)) => judgement,
        Ok(None) => return assert!(draft.texts.iter().all(|text| text.trim().is_empty()), "{draft:?}"),
        Err(DraftProblem::NotANumber(place) | DraftProblem::OutOfRange(place, ..)) => {
            return assert!(!draft.texts[place].trim().is_empty(), "nothing is there: {draft:?}");
        }
        Err(DraftProblem::OutOfOrder | DraftProblem::Incomplete) => {
            return assert!(draft.is_range, "one number has no order: {draft:?}");
        }
    };
    let (least, most) = amount.scale.bounds();
    let is_judgement = least <= judgement.low
        && judgement.low <= judgement.best
        && judgement.best <= judgement.high
        && judgement.high <= most;
    assert!(is_judgement, "{draft:?} is {judgement:?}");
    if notation.per_currency_unit == 1.0 {
        let again = AmountDraft::of(amount, Some(judgement), notation);
        assert_eq!(again.read(amount, notation), Ok(Some(judgement)), "{draft:?}, again as {again:?}");
    }
}

fn mutate(input: &[u8], stream: &mut Stream) -> Vec<u8> {
    let choices = input.first_chunk::<N_CHOICES>().copied().unwrap_or_default();
    let mut choices = choices.map(usize::from);
    let mut text = String::from_utf8_lossy(input.get(N_CHOICES..).unwrap_or_default()).into_owned();
    for _ in 0..=below(stream, 4) {
        match below(stream, 12) {
            0 => choices[below(stream, N_CHOICES)] = below(stream, 256),
            1 => text = written(stream, SEPARATORS[choices[0] % SEPARATORS.len()]),
            2 => text = text + "\n" + &written(stream, SEPARATORS[choices[0] % SEPARATORS.len()]),
            n => change(&mut text, n % 3 == 0, stream),
        }
    }
    let choices = choices.map(|choice| u8::try_from(choice).unwrap_or_default());
    [choices.as_slice(), text.as_bytes()].concat()
}

/// A number as we would write it.
fn written(stream: &mut Stream, separators: Separators) -> String {
    let scale = *one_of(stream, &[1e-6, 1e-3, 1.0, 100.0, 1e6, 1e12, 1e17]);
    typed((2.0 * stream.next_uniform() - 1.0) * scale, below(stream, 7), separators)
}

/// One letter more or less.
fn change(text: &mut String, is_less: bool, stream: &mut Stream) {
    let places: Vec<usize> = text.char_indices().map(|(place, _)| place).collect();
    if is_less && !places.is_empty() {
        text.remove(*one_of(stream, &places));
        return;
    }
    let letters: Vec<char> = "0123456789.,٫٬٠٩۰۹\u{202f}\u{a0} '’-−+$€£¥%٪eEx∞\n\u{200f}".chars().collect();
    let place = places.get(below(stream, places.len())).copied().unwrap_or_default();
    text.insert(place, *one_of(stream, &letters));
}
