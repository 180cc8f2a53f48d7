//! What answers and money say together: every pair of leaders and strengths, walked completely.

use outsourcing_decision::engine::joint_verdict::{MoneySide, Strength, ValueSide, joint_verdict};
use outsourcing_decision::engine::verdict::VerdictKind;
use outsourcing_decision::model::indexed::{AlternativeIdx, Position};

/// In-house, outsource, split, self-service.
const LEADERS: [&str; 4] = ["H", "O", "S", "F"];
const STRENGTHS: [(char, Strength); 3] =
    [('t', Strength::TooClose), ('l', Strength::Leaning), ('s', Strength::Strong)];

fn letter(kind: VerdictKind) -> char {
    match kind {
        VerdictKind::MoneySurvives => 'V',
        VerdictKind::PennyWise => 'P',
        VerdictKind::BetterButDearer => 'B',
        VerdictKind::Clear => 'C',
        VerdictKind::Leaning => 'L',
        VerdictKind::AnswersDoNotDecide => 'A',
        VerdictKind::MoneyDoesNotDecide => 'M',
        VerdictKind::FindOutFirst => 'F',
        VerdictKind::Divided => 'D',
        VerdictKind::NothingAnswered | VerdictKind::NotYet => '?',
    }
}

fn is_outside(leader: usize) -> bool {
    LEADERS[leader] == "O"
}

fn of(value: (usize, Strength), money: (usize, Strength), survives: bool) -> (VerdictKind, Option<usize>) {
    let side = ValueSide { leader: Some(AlternativeIdx::from_index(value.0)), strength: value.1 };
    let money = MoneySide {
        leader: AlternativeIdx::from_index(money.0),
        strength: money.1,
        is_outside: is_outside(money.0),
        survives,
    };
    let (kind, named) = joint_verdict(side, is_outside(value.0), Some(money));
    (kind, named.map(Position::index))
}

/// A line for each leader and strength of the answers, with three letters for each leader of the money:
/// too close, leaning, strong. The letters follow from the rules of the specification, read one by one.
fn check(survives: bool, expected: &str) {
    let mut lines = Vec::new();
    for (leader, name) in LEADERS.iter().enumerate() {
        for (mark, strength) in STRENGTHS {
            let cell = |money: usize| -> String {
                STRENGTHS
                    .map(|(_, strong)| letter(of((leader, strength), (money, strong), survives).0))
                    .iter()
                    .collect()
            };
            let cells: Vec<String> = (0..LEADERS.len()).map(cell).collect();
            lines.push(format!("{name}{mark} {}", cells.join(" ")));
        }
    }
    assert_eq!(lines.join("\n"), crate::support::plain(expected), "survives: {survives}");
}

#[test]
fn every_pair_has_its_kind() {
    check(
        false,
        "Ht FAL FAA FAA FAA
         Hl MLL MPP MDD MDD
         Hs LLC MPP MDD MDD
         Ot FAA FAL FAA FAA
         Ol MBB MLL MBB MBB
         Os MBB LLC MBB MBB
         St FAA FAA FAL FAA
         Sl MDD MPP MLL MDD
         Ss MDD MPP LLC MDD
         Ft FAA FAA FAA FAL
         Fl MDD MPP MDD MLL
         Fs MDD MPP MDD LLC",
    );
}

/// Only a strong lead of outsourcing against answers that lead elsewhere can survive.
#[test]
fn money_that_survives_lost_customers_goes_first() {
    check(
        true,
        "Ht FAL FAV FAA FAA
         Hl MLL MPV MDD MDD
         Hs LLC MPV MDD MDD
         Ot FAA FAL FAA FAA
         Ol MBB MLL MBB MBB
         Os MBB LLC MBB MBB
         St FAA FAV FAL FAA
         Sl MDD MPV MLL MDD
         Ss MDD MPV LLC MDD
         Ft FAA FAV FAA FAL
         Fl MDD MPV MDD MLL
         Fs MDD MPV MDD LLC",
    );
}

/// Whoever is named leads one of the sides, and is the answers' choice but for the two kinds in which
/// the money decides.
#[test]
fn the_named_one_leads_a_side() {
    for value in 0..4 {
        for money in 0..4 {
            for (_, value_strength) in STRENGTHS {
                for (_, money_strength) in STRENGTHS {
                    let (kind, named) = of((value, value_strength), (money, money_strength), true);
                    let by_money =
                        matches!(kind, VerdictKind::MoneySurvives | VerdictKind::AnswersDoNotDecide);
                    assert_eq!(named, Some(if by_money { money } else { value }), "{kind:?}");
                }
            }
        }
    }
}

#[test]
fn without_amounts_the_answers_lean_at_most() {
    let leader = Some(AlternativeIdx::from_index(0));
    for (strength, expected) in [
        (Strength::TooClose, VerdictKind::FindOutFirst),
        (Strength::Leaning, VerdictKind::Leaning),
        (Strength::Strong, VerdictKind::Leaning),
    ] {
        let found = joint_verdict(ValueSide { leader, strength }, false, None);
        assert_eq!(found, (expected, leader), "{strength:?}");
    }
}

/// Level answers name nobody: the money decides, or nothing does.
#[test]
fn level_answers_leave_it_to_the_money() {
    let value = ValueSide { leader: None, strength: Strength::TooClose };
    let money = |strength| MoneySide {
        leader: AlternativeIdx::from_index(1),
        strength,
        is_outside: true,
        survives: true,
    };
    for (strength, expected) in [
        (Strength::TooClose, (VerdictKind::FindOutFirst, None)),
        (Strength::Leaning, (VerdictKind::AnswersDoNotDecide, Some(1))),
        (Strength::Strong, (VerdictKind::AnswersDoNotDecide, Some(1))),
    ] {
        let (kind, named) = joint_verdict(value, false, Some(money(strength)));
        assert_eq!((kind, named.map(Position::index)), expected, "{strength:?}");
    }
}
