//! What strangers stumbled over who tried the page, and what it says since.

use outsourcing_decision::model::indexed::CriterionIdx;

use super::*;

/// One looked at each way of saying what matters, and the answer turned each time.
#[test]
fn weights_that_only_show_do_not_count_and_say_so() {
    let weights = |state: State| {
        let page = markup(state.reduce(Action::TurnTo(Page::Weights)));
        // Where they count, the note only keeps its room.
        let page = piece(&page, "section", "questions").to_owned();
        let all = pieces(&page, "p").into_iter().chain(pieces(&page, "button"));
        let hidden = all.filter(|piece| piece.contains("\"away\"") || piece.contains("plain gone"));
        text(&hidden.fold(page.clone(), |page, piece| page.replace(piece, "")))
    };
    let (note, button) = ("This does not count yet", "Count it as it stands");
    for way in [Weighing::Points, Weighing::Order] {
        let looking = fresh().reduce(Action::WeighBy(way));
        let page = weights(looking.clone());
        assert!(page.contains(note) && page.contains(button), "{way:?}: {page}");
        let page = weights(looking.reduce(Action::WeighBy(way)));
        assert!(!page.contains(note) && !page.contains(button), "{way:?}: {page}");
    }
    assert!(!weights(fresh()).contains(note), "ours count");
}

/// One had nothing to tick, and could not get to seven facts of seven.
#[test]
fn of_several_boxes_none_may_be_true() {
    let ticked = |state: State| {
        let page = markup(state.reduce(Action::TurnTo(Page::Facts)));
        let asked = pieces(&page, "fieldset").into_iter().find(|piece| piece.contains("None of these"));
        let boxes = pieces(asked.expect("the safeguards"), "input");
        boxes
            .iter()
            .map(|tick| tick.split('>').next().is_some_and(|tag| tag.contains("checked")))
            .collect::<Vec<_>>()
    };
    let stated = |json: &str| ticked(with_answers(&format!(r#"{{"facts":{{{json}}}}}"#)));
    assert_eq!(stated(""), [false; 5], "nothing said");
    assert_eq!(stated(r#""vendor_safeguards":[]"#), [false, false, false, false, true], "none of them");
    assert_eq!(
        stated(r#""vendor_safeguards":["references"]"#),
        [false, false, true, false, false],
        "one of them"
    );
    let none = with_answers(r#"{"answers":{"strain":3},"facts":{"vendor_safeguards":[]}}"#);
    let page = text(&markup(none));
    assert!(page.contains("A few facts1 of 7"), "it is an answer");
    assert!(page.contains("Tick what is true.None of these"), "and stands among all that was said: {page}");
}

/// One had named a person in charge, and read that somebody must be; it was another answer that stopped the way.
#[test]
fn a_red_line_names_the_answers_it_follows_from() {
    let lines = |json: &str| text(piece(&markup(with_answers(json)), "section", "red-lines"));
    let said = lines(r#"{"answers":{"vendor_owner":0},"facts":{"responsibility":"us"}}"#);
    let why = "It follows from what you said:\
               “Does someone on your team have time and skill to manage a vendor?” No, nobody";
    assert!(said.contains(why), "{said}");
    let said = lines(r#"{"answers":{"vendor_owner":4},"facts":{"responsibility":"nobody"}}"#);
    assert!(said.contains("responsible for how it goes?” Nobody, so far"), "{said}");
    assert!(!said.contains("time and skill to manage"), "only what crosses it: {said}");
}

/// One read of two ways in the headline and of others in the reasons.
#[test]
fn reasons_are_between_the_two_that_the_headline_names() {
    for json in [
        r#"{"answers":{"depth":1,"data_sensitivity":0,"sight":1,"vendor_capability":1,"reason_to_buy":2}}"#,
        r#"{"answers":{"incident_exposure":2,"only_contact":4,"depth":2,"repetitive_contacts":3}}"#,
        r#"{"answers":{"pace":4,"freedom_to_fix":3,"customer_preference":3,"strain":0}}"#,
        // Split leads by its value, and seldom comes first.
        r#"{"answers":{"strain":2,"freedom_to_fix":3,"customer_preference":2,"separable":3,"data_sensitivity":1}}"#,
    ] {
        let page = markup(with_answers(json));
        let headline = text(piece(&page, "p", "headline"));
        let both = headline.strip_suffix(": too close to call.").and_then(|both| both.split_once(" or "));
        let (one, other) = both.unwrap_or_else(|| panic!("{headline}"));
        let reasons = text(piece(&page, "section", "reasons"));
        let does = |way: &str| match way {
            "In-house" => "keeping it in-house",
            "Outsource" => "outsourcing it",
            "Split" => "splitting it",
            _ => "building self-service first",
        };
        let between = |one, other| format!("What speaks for {}, rather than {}", does(one), does(other));
        let titles = [between(one, other), between(other, one)];
        assert!(titles.iter().any(|title| reasons.contains(title)), "{headline} but {reasons:.90}");
    }
}

/// One was offered more questions although none of them could change anything, and did not know when to stop.
#[test]
fn who_may_stop_is_told_so() {
    let all: Vec<CriterionIdx> = fresh().decision.criteria.positions().collect();
    let turner = |state: State, open: CriterionIdx| {
        text(piece(&markup(state.reduce(Action::Offer(vec![open]))), "div", "turner"))
    };
    // Every answer for in-house, but for one that is open.
    let idx =
        all.iter().position(|idx| fresh().decision.criteria[*idx].id.as_str() == "pace").expect("a question");
    let clear = all.iter().filter(|other| **other != all[idx]).fold(fresh(), |state, criterion| {
        let strengths = &state.decision.criteria[*criterion].strengths;
        let in_house = *strengths.values().next().expect("a strength");
        let tick = if in_house > 0.0 { Tick::new(4) } else { Tick::new(0) };
        state.reduce(Action::Answer(*criterion, tick.map(Answer::Tick)))
    });
    assert!(turner(clear, all[idx]).contains("You can stop here."));
    assert!(!turner(fresh(), all[idx]).contains("You can stop here."), "nothing is said");
}

/// One read “too close to call” over bars of 56 and 12: two ways that a red line stopped had the rest.
#[test]
fn a_lead_that_stopped_ways_make_small_says_so() {
    let answer = |safe: &str| {
        let json = format!(
            r#"{{"answers":{{"data_sensitivity":4,"strain":2,"pace":1,"agent_treatment":1}},
                "facts":{{"vendor_safeguards":{safe}}}}}"#
        );
        text(piece(&markup(with_answers(&json)), "section", "answer"))
    };
    let stopped = answer("[]");
    assert!(stopped.contains("too close to call"), "{stopped}");
    assert!(stopped.contains("of tries a way came first that a red line stops: Outsource"), "{stopped}");
    let free = answer(r#"["independent_audit","least_privilege","references","breach_clause"]"#);
    assert!(!free.contains("that a red line stops:"), "nothing is stopped: {free}");
}

/// One had pages of help for a tenth of our figures, which made building them look like a loss.
#[test]
fn self_service_that_rests_on_our_figures_says_so() {
    let answer = |amounts: &str| {
        text(piece(
            &markup(with_answers(&format!(
                r#"{{"answers":{{"repetitive_contacts":4,"depth":0,"separable":0,"voice":3,"vendor_capability":0,"strain":3}},
                    "money":{{"customers":3000,"vendor_rate_per_hour":60{amounts}}}}}"#
            ))),
            "section",
            "answer",
        ))
    };
    let told = "That counts $20,000 for building it and $10,000 a year for upkeep, our figures.";
    let ours = answer("");
    assert!(ours.contains("Build self-service first") && ours.contains(told), "{ours}");
    let own = answer(r#","self_service_set_up":3000"#);
    assert!(!own.contains("for building it"), "{own}");
    let split = text(piece(
        &markup(with_answers(
            r#"{"answers":{"separable":4,"vendor_owner":4,"agent_treatment":3,"strain":4,"way_back":0,"depth":2},
                "money":{"customers":3000,"vendor_rate_per_hour":60}}"#,
        )),
        "section",
        "answer",
    ));
    assert!(split.contains("plit") && !split.contains("for building it"), "nothing is built there: {split}");
}

/// One had left a question open and was not sure of another, and read of one of them.
#[test]
fn open_and_unsure_are_both_counted() {
    let all: Vec<CriterionIdx> = fresh().decision.criteria.positions().collect();
    let said = all[2..]
        .iter()
        .fold(fresh(), |state, idx| state.reduce(Action::Answer(*idx, Tick::new(3).map(Answer::Tick))));
    let said = said.reduce(Action::Answer(all[0], Some(Answer::NotSure)));
    let answer = text(piece(&markup(said), "section", "answer"));
    for told in ["1 question has no answer yet.", "You are not sure of 1 question."] {
        assert!(answer.contains(told), "“{told}” is not in {answer}");
    }
}

/// One called the vendor clearly worse, and the customers it would drive away stayed the same.
#[test]
fn what_the_money_does_not_take_from_the_answers_is_said() {
    let money = |amounts: &str| {
        let json =
            format!(r#"{{"answers":{{"vendor_capability":0}},"money":{{"customers":3000{amounts}}}}}"#);
        text(piece(&markup(with_answers(&json)), "section", "money"))
    };
    let told = "your answers to the questions do not enter it";
    assert!(money("").contains(told), "{}", money(""));
    assert!(!money(r#","vendor_resolution_ratio":0.7"#).contains(told), "the reader's own");
}

/// One read that the answer hangs on the hours at the desk, and searched for them behind thirty other amounts.
#[test]
fn hours_at_the_desk_are_asked_with_the_first_amounts_where_they_decide() {
    let page = |money: &str| {
        let state = with_answers(&format!(r#"{{"money":{{{money}}}}}"#)).reduce(Action::TurnTo(Page::Money));
        let page = text(piece(&markup(state), "section", "questions"));
        let [hours, others] = ["Hours at the desk", "All other amounts"]
            .map(|what| page.find(what).unwrap_or_else(|| panic!("no {what}: {page}")));
        (hours < others, page.matches("Hours in a year in which").count())
    };
    assert_eq!(page(""), (true, 1), "nothing is given yet");
    assert_eq!(page(r#""customers":400"#), (true, 1), "few contacts");
    assert_eq!(page(r#""customers":400,"open_hours":9"#), (true, 1), "whatever the reader says of them");
    assert_eq!(page(r#""customers":90000"#), (false, 1), "many contacts");
    assert_eq!(page(r#""open_hours":9"#), (true, 1), "the hours alone: their field stays where it is typed");
    let told = |money: &str| text(&markup(with_answers(&format!(r#"{{"money":{{{money}}}}}"#))));
    assert!(
        told(r#""customers":400"#).contains("Then say so at “Hours at the desk” under “Money”."),
        "and found there"
    );
}

/// One lowered them to nothing, and no sum moved.
#[test]
fn hours_that_change_nothing_are_called_that() {
    let money = |hours: &str| {
        let json =
            format!(r#"{{"money":{{"customers":400,"contacts_per_customer":2,"open_hours":{hours}}}}}"#);
        text(&markup(with_answers(&json).reduce(Action::TurnTo(Page::Money))))
    };
    let told = "Fewer hours than that change nothing here.";
    // 800 contacts, 1 / (1 − .6 × .28) times as many with those asked again, 8 minutes each, which fill three quarters of the time: 170.9.
    assert!(money("100").contains("staffed for about 170 hours a year"), "{}", money("100"));
    assert!(
        money(r#"20,"minimum_staff":3"#).contains("staffed for about 57 hours a year"),
        "three people at once"
    );
    assert!(!money("900").contains(told), "{}", money("900"));
}

/// One undid an amount among the folded ones, and it stayed folded.
#[test]
fn an_amount_that_is_taken_back_shows() {
    let typed = with_answers(r#"{"money":{"customers":400}}"#).reduce(Action::TurnTo(Page::Money));
    let amount =
        typed.decision.amounts.find(|amount| amount.id.as_str() == "attrition_in_house").expect("it");
    let texts = ["", "12", ""].map(str::to_owned);
    let typed = typed.reduce(Action::Type(amount, AmountDraft { is_range: false, texts }));
    let open = |state: State| {
        let page = markup(state);
        pieces(&page, "details")
            .iter()
            .filter(|piece| piece.split('>').next().is_some_and(|tag| tag.contains("open")))
            .count()
    };
    assert_eq!(open(typed.clone()), 0, "the reader folds as they like");
    let back = typed.reduce(Action::TakeBack);
    assert_eq!(open(back.clone()), 2, "all others, and that one among them");
    let page = text(&markup(back));
    assert!(page.contains("Redo: Your people who leave"), "{page}");
}

/// One with 300 customers found sums of a large firm in the result.
#[test]
fn sums_of_ours_that_are_too_large_for_a_small_firm_are_named() {
    let money = |amounts: &str| {
        text(piece(&markup(with_answers(&format!(r#"{{"money":{{{amounts}}}}}"#))), "section", "money"))
    };
    let told = "these are likely too large for you: ";
    let named = |amounts: &str| {
        let said = money(amounts);
        said.split(told)
            .nth(1)
            .and_then(|named| named.split(". Put in your own under").next())
            .map(str::to_owned)
    };
    let whole = "Building self-service; Upkeep of self-service";
    // 300 × 30 × 8 / 60 are 1,200 hours, and more with those who ask again: a person, and few customers.
    let few_customers = named(r#""customers":300,"contacts_per_customer":30,"vendor_minimum_fee":0"#);
    assert_eq!(few_customers.as_deref(), Some(whole));
    let few_hours =
        named(r#""customers":1900,"contacts_per_customer":1.5,"vendor_minimum_fee":0,"shrinkage":0"#);
    let people = format!("Full cost of an hour; Your people who leave; {whole}");
    assert_eq!(few_hours.as_deref(), Some(people.as_str()), "1,900 × 1.5 × 8 / 60 are 380");
    assert_eq!(named(r#""customers":5000"#), None, "as many as ours, with 800 hours and those who ask again");
    assert!(!money(r#""margin_per_customer":90"#).contains(told), "nobody said how many");
}
