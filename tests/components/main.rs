//! The components, rendered to markup natively: what a reader meets, not in which order of attributes.
#![cfg(feature = "widget")]
#![expect(clippy::expect_used, clippy::panic, reason = "a test that cannot be set up is to panic")]

use std::future::Future;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use outsourcing_decision::document::{answers_check, built_in, json_text, model_check, packed_model};
use outsourcing_decision::engine::simulation::Plan;
use outsourcing_decision::model::answer::{Answer, Tick};
use outsourcing_decision::model::fact::FactValue;
use outsourcing_decision::model::indexed::{AmountIdx, GroupIdx, Position};
use outsourcing_decision::ui::action::Action;
use outsourcing_decision::ui::app::{App, AppProps};
use outsourcing_decision::ui::host::MemoryHost;
use outsourcing_decision::ui::markup::PARTS;
use outsourcing_decision::ui::quick_test::choice;
use outsourcing_decision::ui::shared::Shared;
use outsourcing_decision::ui::state::{Page, State, Weighing};
use outsourcing_decision::ui::store::Store;
use outsourcing_decision::view::amount_draft::AmountDraft;
use outsourcing_decision::view::copy::Copy;
use yew::LocalServerRenderer;

mod amounts;
mod answer;
mod desk;
mod found;
mod kept;
mod method;
mod prices;
mod stranger;

const SHOP: &str = include_str!("../answers/service_as_brand.json");
const SMALL_SHOP: &str = include_str!("../answers/small_shop.json");
const README: &str = include_str!("../../README.md");
const ELEMENTS: &str = include_str!("../../src/web/custom-elements.json");
const CLINIC: &str = include_str!("../answers/clinic.json");

fn fresh() -> State {
    let model = json_text::parse(built_in::MODEL.as_bytes()).expect("JSON");
    let decision = model_check::check(&model).expect("the built-in model has no problem");
    let copy = Copy::english(&decision);
    State::new(Rc::new(decision), Rc::new(copy))
}

fn with_answers(json: &str) -> State {
    let state = fresh();
    let tree = json_text::parse(json.as_bytes()).expect("JSON");
    let answers = answers_check::check(&tree, &state.decision).expect("the answers have no problem");
    state.reduce(Action::Load(Rc::new(answers)))
}

/// The markup of a state, entities read.
fn markup(state: State) -> String {
    let plan = Plan { seed: 1, n_draws: 1_000 };
    drawn(Store::whole(state, plan, Rc::new(MemoryHost::default())))
}

/// The markup of a store, entities read.
fn drawn(store: Store) -> String {
    let store = Shared::new(store);
    let renderer = LocalServerRenderer::<App>::with_props(AppProps { store }).hydratable(false);
    let markup = finished(renderer.render());
    markup.replace("&quot;", "\"").replace("&#x27;", "'").replace("&amp;", "&")
}

/// What a future comes to that never waits for anything outside.
fn finished<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    for _ in 0..1_000 {
        if let Poll::Ready(value) = future.as_mut().poll(&mut context) {
            return value;
        }
    }
    panic!("the markup is not done");
}

/// The pieces that begin with `<name` and a space or `>`, each up to its `</name>`.
fn pieces<'a>(markup: &'a str, name: &str) -> Vec<&'a str> {
    let (open, close) = (format!("<{name}"), format!("</{name}>"));
    let starts_tag = |rest: &&str| rest.starts_with([' ', '>']);
    let rests = markup.split(open.as_str()).skip(1).filter(starts_tag);
    rests.map(|rest| rest.split(close.as_str()).next().unwrap_or(rest)).collect()
}

/// The piece that holds the class `class`.
fn piece<'a>(markup: &'a str, name: &str, class: &str) -> &'a str {
    let classes = [format!("class=\"{class}\""), format!("class=\"{class} ")];
    let is_it = |piece: &&&str| classes.iter().any(|class| piece.contains(class));
    pieces(markup, name).iter().find(is_it).unwrap_or_else(|| panic!("no {class} in {markup}"))
}

/// The text without its tags; `start` may stand inside the first one.
fn text(piece: &str) -> String {
    let after = piece.split('<').map(|rest| rest.split_once('>').map_or(rest, |(_, text)| text));
    after.collect::<String>().trim().to_owned()
}

fn n_radios(piece: &str) -> usize {
    piece.matches("type=\"radio\"").count()
}

#[test]
fn the_first_screen_asks_the_question_and_four_ratings() {
    let markup = markup(fresh());
    assert!(text(piece(&markup, "h2", "title")).ends_with('?'), "the title is the question");
    let ratings: Vec<&str> =
        pieces(&markup, "fieldset").into_iter().filter(|piece| piece.contains("class=\"scale\"")).collect();
    assert_eq!(ratings.len(), 4, "one for each way");
    for rating in ratings {
        assert_eq!(n_radios(rating), 5, "five radio buttons in {rating}");
        for end in ["They lose confidence", "They thank you"] {
            assert!(rating.contains(end), "{end} in {rating}");
        }
        assert!(!rating.contains("checked"), "nothing is chosen beforehand in {rating}");
    }
    assert_eq!(text(piece(&markup, "p", "headline")), "Your answer shows up here.", "its place is kept");
    assert!(!markup.contains("class=\"shares\""), "no bar before a full answer");
    assert!(!markup.contains("class=\"reasons\""), "no reasons before a full answer");
}

/// Each page of an answered abridged decision, as it shows before the rest of the program is there.
#[test]
fn every_page_shows_before_the_rest_is_there() {
    let decision = packed_model::abridged().expect("the packed model is of this release");
    let copy = Copy::english(&decision);
    let mut state = State::new(Rc::new(decision), Rc::new(copy));
    for idx in state.decision.clone().criteria.positions() {
        let answer = Some(Answer::Tick(Tick::new(4).expect("on the scale")));
        state = state.reduce(Action::Answer(idx, answer));
    }
    for page in state.pages() {
        let plan = Plan { seed: 1, n_draws: 1_000 };
        let turned = state.reduce(Action::TurnTo(page));
        let store = Shared::new(Store::new(turned, plan, Rc::new(MemoryHost::default())));
        let renderer = LocalServerRenderer::<App>::with_props(AppProps { store }).hydratable(false);
        let markup = finished(renderer.render());
        assert!(text(piece(&markup, "p", "headline")).ends_with('.'), "{page:?}: {markup}");
        assert!(!markup.contains(" of 0"), "{page:?} counts what is not known yet");
    }
}

/// What is chosen before the program has arrived is told to it by place.
#[test]
fn a_radio_button_means_by_its_place_what_it_says() {
    let state = fresh();
    let markup = markup(state.clone());
    let tags = markup.split('<').filter(|tag| tag.starts_with("input") && tag.contains("\"radio\""));
    let value =
        |tag: &str, name: &str| Some(tag.split_once(&format!("{name}=\""))?.1.split_once('"')?.0.to_owned());
    let told: Vec<String> =
        tags.map(|tag| value(tag, " id").or(value(tag, " name")).unwrap_or_default()).collect();
    let id = |idx| &state.decision.alternatives[idx].id;
    let meant: Vec<String> = (0..)
        .map_while(|button| choice(&state.decision, button))
        .map(|choice| match choice {
            Action::ChooseByGut(_) => "gut".to_owned(),
            Action::Rate(idx, rating) => format!("quick-{}-{}", id(idx), rating + 2),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(meant, told);
    let n_ways = state.decision.alternatives.len();
    let guesses: Vec<String> = (0..=n_ways)
        .map(|button| match choice(&state.decision, button) {
            Some(Action::ChooseByGut(way)) => way.map_or("none".to_owned(), |way| id(way).to_string()),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(guesses, ["in_house", "outsource", "split", "self_service", "none"]);
}

#[test]
fn the_quick_test_speaks_alone_until_a_full_question_is_answered() {
    let quick =
        with_answers(r#"{"version":1,"quick":{"in_house":2,"outsource":-1,"split":0,"self_service":1}}"#);
    let markup = markup(quick);
    assert_eq!(text(piece(&markup, "p", "headline")), "Keep it in-house, says the quick test.", "headline");
    assert!(!markup.contains("class=\"shares\""), "no bar");
    let status = pieces(&markup, "p").into_iter().find(|piece| piece.contains("role=\"status\""));
    assert_eq!(status.map(text).as_deref(), Some("Keep it in-house, says the quick test."), "announced");
}

#[test]
fn the_answer_comes_with_three_reasons_and_an_article_each() {
    let markup = markup(with_answers(SHOP));
    let headline = text(piece(&markup, "p", "headline"));
    assert!(headline.starts_with("Keep it in-house"), "{headline}");
    assert_eq!(piece(&markup, "svg", "bar").matches("<rect").count(), 4, "a part for each way");
    let list = pieces(&markup, "dl").join("");
    for way in ["In-house", "Outsource", "Split", "Self-service first"] {
        assert!(list.contains(way), "{way} has a label");
    }
    let side = piece(&markup, "div", "side");
    assert!(text(side).starts_with("What speaks for keeping it in-house"), "{side}");
    let first_list = pieces(side, "ol").first().map(|list| pieces(list, "li")).unwrap_or_default();
    assert_eq!(first_list.len(), 3, "the three strongest");
    for reason in first_list {
        let cited = pieces(reason, "cite");
        assert!(cited.iter().any(|cite| text(cite).contains('“')), "an article's title in {reason}");
    }
    assert!(text(piece(&markup, "section", "changes")).len() > 30, "what would change it");
}

#[test]
fn every_group_shows_both_ends_of_each_scale_and_not_sure() {
    let state = fresh();
    let decision = state.decision.clone();
    for (idx, group) in decision.groups.iter() {
        let markup = markup(state.reduce(Action::TurnTo(Page::Group(idx))));
        let questions = pieces(&markup, "fieldset");
        assert_eq!(questions.len(), group.criteria.len(), "questions of {}", group.id);
        for (question, criterion) in questions.iter().zip(&group.criteria) {
            let id = decision.criteria[*criterion].id.as_str();
            assert_eq!(n_radios(question), 6, "five ticks and not sure for {id}");
            for (part, class) in [("low", "anchor low"), ("high", "anchor high")] {
                let sentence = state.copy.of("criterion", id, part);
                assert_eq!(text(piece(question, "label", class)), sentence, "{part} of {id}");
            }
            assert!(question.contains(&state.copy.of("criterion", id, "question")), "question of {id}");
        }
    }
}

#[test]
fn progress_counts_what_is_not_sure() {
    let answers = r#"{"version":1,"answers":{"customer_preference":3,"reason_to_buy":"not_sure","depth":1}}"#;
    let markup = markup(with_answers(answers));
    let progress: Vec<String> =
        pieces(&markup, "span").into_iter().filter(|piece| piece.contains("progress")).map(text).collect();
    let expected = [
        "0 of 4",
        "2 of 4, 1 of them not sure",
        "1 of 5",
        "0 of 4",
        "0 of 3",
        "0 of 3",
        "our guess",
        "0 of 7",
        "0 of 8",
        "3 of 19, 1 of them not sure",
    ];
    assert_eq!(progress, expected, "quick test, groups, facts, all");
}

#[test]
fn a_red_line_says_what_it_stops_and_what_lifts_it() {
    let markup = markup(with_answers(CLINIC));
    let headline = text(piece(&markup, "p", "headline"));
    assert!(headline.starts_with("Outsource: not yet."), "{headline}");
    let red_lines = piece(&markup, "section", "red-lines");
    for evidence in [
        "a check of the vendor’s security by outside experts",
        "access for the vendor’s people to needed data only",
        "a contract that says what happens if data leaks",
    ] {
        assert!(red_lines.contains(evidence), "{evidence} in {red_lines}");
    }
    assert!(!red_lines.contains("good word from other clients"), "what the reader has is not asked again");
    assert!(markup.contains("Outsource (stopped)"), "what is stopped stays visible");
}

#[test]
fn the_facts_are_those_that_a_red_line_reads() {
    let markup = markup(fresh().reduce(Action::TurnTo(Page::Facts)));
    let questions = pieces(&markup, "fieldset");
    assert_eq!(questions.len(), 7, "the facts of the built-in red lines");
    let boxes: usize = questions.iter().map(|piece| piece.matches("type=\"checkbox\"").count()).sum();
    assert_eq!(boxes, 5, "one for each safeguard, and one for none of them");
    assert_eq!(
        questions.iter().map(|piece| n_radios(piece)).sum::<usize>(),
        3 + 5 * 2,
        "a choice, yes and no"
    );
    assert!(!markup.contains("How many years"), "nothing reads the horizon yet");
}

/// Beside the answer that did it, far above the red lines.
#[test]
fn a_fact_that_stops_something_says_so() {
    let with = |answers: &str, facts: &str| {
        let state = with_answers(&format!(r#"{{"answers":{{{answers}}},"facts":{{{facts}}}}}"#));
        text(&markup(state.reduce(Action::TurnTo(Page::Facts))))
    };
    let stated = |facts: &str| with(r#""strain":4"#, facts);
    let nobody = stated(r#""responsibility":"nobody""#);
    assert_eq!(nobody.matches("With this answer a red line stops: Outsource; Split.").count(), 1, "{nobody}");
    for facts in [r#""responsibility":"us""#, ""] {
        assert!(!stated(facts).contains("With this answer"), "nothing is stopped: {facts}");
    }
    // Other rules of the same lines stop something, which do not read these answers, or stop something else.
    for (answers, facts) in [
        (r#""data_sensitivity":4"#, r#""split_sees_sensitive_data":false"#),
        (r#""vendor_owner":0"#, r#""responsibility":"us""#),
    ] {
        let page = with(answers, facts);
        assert!(page.contains("Stops: ") && !page.contains("With this answer"), "{answers} {facts}: {page}");
    }
}

#[test]
fn a_range_that_the_page_brings_is_told() {
    let state = with_answers(r#"{"version":1,"answers":{"reason_to_buy":[1,3]}}"#);
    let markup = markup(state.reduce(Action::TurnTo(Page::Group(GroupIdx::from_index(0)))));
    let range = "1 to 3 on a scale from 0, Not at all: people come for the price, to 4";
    assert!(markup.contains(range), "{range}");
}

#[test]
fn starting_over_offers_to_take_it_back() {
    let state = with_answers(SHOP);
    let before = markup(state.clone());
    assert!(before.contains("Start over") && !before.contains("Undo"), "before");
    let after = markup(state.reduce(Action::StartAgain));
    assert!(after.contains("All answers are cleared.") && after.contains("Undo"), "after");
}

#[test]
fn no_style_is_written_into_the_markup() {
    let states = [fresh(), with_answers(SHOP), with_answers(CLINIC).reduce(Action::TurnTo(Page::Facts))];
    for state in states {
        let markup = markup(state);
        for forbidden in [" style=", "<style", "<script", " onclick="] {
            assert!(!markup.contains(forbidden), "{forbidden}");
        }
    }
}

#[test]
fn the_parts_are_those_that_are_promised() {
    let repetitive = with_answers(r#"{"version":1,"answers":{"repetitive_contacts":4}}"#);
    let states = [fresh(), with_answers(SHOP), with_answers(CLINIC), with_answers(SMALL_SHOP), repetitive];
    let markups: String = states.into_iter().map(markup).collect();
    let mut found: Vec<&str> =
        markups.split(" part=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    found.sort_unstable();
    found.dedup();
    let mut promised = PARTS.to_vec();
    promised.sort_unstable();
    assert_eq!(found, promised, "parts of the page");
    for name in PARTS {
        assert!(README.contains(&format!("`{name}`")), "README does not name the part {name}");
        let entry = format!("{{ \"name\": \"{name}\", ");
        assert!(ELEMENTS.contains(&entry), "custom-elements.json does not name the part {name}");
    }
}

#[test]
fn the_custom_properties_are_those_that_are_promised() {
    const PREFIX: &str = "--outsourcing-decision-";
    let names = |text: &'static str| {
        let is_name = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
        let names =
            text.split(PREFIX).skip(1).filter_map(move |rest| rest.split(|letter| !is_name(letter)).next());
        names.collect::<std::collections::BTreeSet<_>>()
    };
    assert_eq!(names(include_str!("../../src/web/element.css")), names(ELEMENTS), "style sheet and manifest");
}

#[test]
fn names_of_radio_groups_and_ids_are_unique() {
    for page in fresh().pages() {
        let markup = markup(fresh().reduce(Action::TurnTo(page)));
        let mut ids: Vec<&str> =
            markup.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let n_ids = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), n_ids, "ids of {page:?}");
        let mut names: Vec<&str> = pieces(&markup, "fieldset")
            .into_iter()
            .filter_map(|piece| piece.split(" name=\"").nth(1)?.split('"').next())
            .collect();
        let n_names = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), n_names, "names of {page:?}");
    }
}

fn weights_by(weighing: Weighing) -> State {
    with_answers(SHOP).reduce(Action::TurnTo(Page::Weights)).reduce(Action::WeighBy(weighing))
}

#[test]
fn weights_are_ours_until_the_reader_states_them_and_the_totals_show() {
    let ours = markup(weights_by(Weighing::Ours));
    assert!(ours.contains("This is our guess, not yours."), "whose they are: {ours}");
    let shares: Vec<String> =
        pieces(piece(&ours, "section", "questions"), "dd").iter().map(|dd| text(dd)).collect();
    // 100, 90, 60, 60 and 80 points of 390.
    assert_eq!(shares, ["26%", "23%", "15%", "15%", "21%"], "the model's points");

    let group = GroupIdx::from_index(2);
    let points = markup(weights_by(Weighing::Points).reduce(Action::Weigh(group, 0.0)));
    let said = pieces(&points, "span").into_iter().map(text).filter(|said| said.ends_with("of the whole"));
    let said: Vec<String> = said.collect();
    // 330 points are left.
    assert_eq!(said[1..3], ["90 points, 27% of the whole", "0 points, 0% of the whole"], "the reader's");

    let order = markup(weights_by(Weighing::Order));
    let names: Vec<String> =
        pieces(&order, "span").iter().filter(|span| span.contains("rank")).map(|span| text(span)).collect();
    assert_eq!(names.first().map(String::as_str), Some("Your customers"), "the first in order: {names:?}");
    assert_eq!(order.matches("aria-disabled").count(), 2, "the first cannot go up, nor the last down");
}

#[test]
fn a_slider_shows_where_the_answer_would_turn() {
    let json = r#"{"version":1,"answers":{"reason_to_buy":3,"only_contact":3,"strain":4},
        "weights":{"customers":100,"quality":0,"learning":0,"risk":0,"means":20}}"#;
    let page = markup(with_answers(json).reduce(Action::TurnTo(Page::Weights)));
    let marks: Vec<&str> = pieces(&page, "line");
    // By hand: in-house 7 c - 13.5 m, split -c + 7.5 m; they meet at m = 38.1 for c = 100, and at
    // c = 52.5 for m = 20.
    assert!(marks.first().is_some_and(|mark| mark.contains("52.5%")), "your customers: {marks:?}");
    assert!(marks.last().is_some_and(|mark| mark.contains("38.1%")), "time and workload: {marks:?}");
    let changes = text(piece(&page, "section", "changes"));
    assert!(changes.contains("Split would lead if “Time and workload” mattered more to you."), "{changes}");
}

#[test]
fn an_amount_shows_our_figure_and_what_is_wrong_with_the_readers() {
    let amount = AmountIdx::from_index(3);
    let draft = AmountDraft { is_range: true, texts: ["30", "20", "40"].map(str::to_owned) };
    let state = fresh().reduce(Action::TurnTo(Page::Money)).reduce(Action::Type(amount, draft));
    let page = markup(state);
    let fields = pieces(&page, "fieldset");
    let wage = fields.iter().find(|field| field.contains("Hourly wage")).expect("the wage");
    assert!(wage.contains("Our figure: 16 to 28, most likely 20.6 US dollars an hour."), "{wage}");
    assert!(wage.contains("After the U.S. Bureau of Labor Statistics, 2024."), "{wage}");
    assert!(wage.contains("The low one must not be above the middle one"), "{wage}");
    assert!(wage.contains("value=\"30\""), "what was typed stays: {wage}");
    assert_eq!(page.matches("role=\"alert\"").count(), 1, "one problem");
    let first: Vec<&str> =
        page.split("<details").next().map(|first| pieces(first, "fieldset")).unwrap_or_default();
    assert_eq!(first.len(), 6 + 1 + 2, "six amounts, who waits, and the desk before the others");
    assert_eq!(fields.len(), 35 + 1, "all amounts, and who waits");
}

#[test]
fn every_amount_has_words_for_all_that_is_said_of_it() {
    let state = fresh();
    for amount in state.decision.amounts.values() {
        let mut keys = vec![format!("unit.{}", amount.unit)];
        keys.extend(["name", "hint"].map(|part| format!("amount.{}.{part}", amount.id)));
        keys.extend(amount.basis.iter().map(|id| format!("basis.{id}")));
        for key in keys {
            assert!(state.copy.find(&key).is_some(), "no words for {key}");
        }
    }
}

#[test]
fn the_short_way_asks_two_questions_at_a_time() {
    let quick = markup(fresh());
    assert!(quick.contains("Next: what counts most"), "{quick}");
    let store = Store::whole(fresh(), Plan { seed: 1, n_draws: 100 }, Rc::new(MemoryHost::default()));
    let open: Vec<_> = store.snapshot().outcome.worth.iter().map(|worth| worth.criterion).collect();
    let offered = markup(fresh().reduce(Action::Offer(open[..2].to_vec())));
    assert!(offered.contains("What counts most now") && offered.contains("More like these"), "{offered}");
    assert!(offered.contains("Next: Money"), "the money is not far: {offered}");
    assert_eq!(offered.matches("Clear this answer").count(), 2, "{offered}");
}

/// Whoever has passed questions over is asked once more, and whoever is not sure is not.
#[test]
fn the_short_way_asks_little_twice_and_leads_on_to_what_nobody_has_begun() {
    let open: Vec<_> = fresh().decision.criteria.positions().collect();
    let sets = open.chunks(2).map(<[_]>::to_vec);
    let unsure = fresh().reduce(Action::Answer(open[0], Some(Answer::NotSure)));
    let once = sets.clone().fold(unsure, |state, set| state.reduce(Action::Offer(set)));
    // The last one alone is on the page, and is not “more”.
    assert!(markup(once.clone()).contains("More like these (17 left)"), "passed over is not said");
    let all = sets.fold(once, |state, set| state.reduce(Action::Offer(set)));
    let page = markup(all.clone());
    assert!(page.contains("Next: What matters to you") && !page.contains("More like these"), "{page}");
    let first = markup(all.reduce(Action::TurnTo(Page::Offered(0))));
    assert!(first.contains("Next: What counts most now"), "to the next set: {first}");
    let fact = fresh().decision.facts.positions().next().expect("there are facts");
    let weighed = all.reduce(Action::Rank(GroupIdx::from_index(1), 0));
    assert!(markup(weighed.clone()).contains("Next: A few facts"), "{page}");
    let stated = weighed.reduce(Action::State(fact, Some(FactValue::Choice(0))));
    assert!(markup(stated).contains("Next: Money"), "{page}");
}

#[test]
fn what_is_worth_finding_out_and_what_to_watch_for_is_said() {
    let page = markup(with_answers(
        r#"{"answers":{"strain":4,"vendor_capability":1},"facts":{"motive":["cost"]},
            "weights":{"customers":0,"quality":0,"learning":0,"risk":0,"means":100}}"#,
    ));
    for said in [
        "Worth finding out",
        "With 2 of its 5 possible answers, another way would lead.",
        "Cost is the only reason you named.",
        "no number backs that up yet",
        "Who would choose what",
        "If nobody could say what matters more,",
    ] {
        assert!(page.contains(said), "{said} in {page}");
    }
}

#[test]
fn others_answers_stand_beside_the_readers() {
    let state = with_answers(SHOP);
    assert!(markup(state.clone()).contains("Add others’ answers"));
    let bob = with_answers(r#"{"facts":{"human_fallback":false}}"#).answers;
    let beside = text(&markup(state.reduce(Action::Join("Bob".to_owned(), bob))));
    assert!(beside.contains("a fact can draw a red line.With self-service, could every customer still easily reach a person?You: Yes.Bob: No."), "{beside}");
    let other = with_answers(CLINIC).answers;
    let page = markup(state.reduce(Action::Join("Ann".to_owned(), other)));
    assert!(!page.contains("in these facts and amounts"), "where none differ");
    for said in [
        "Remove Ann",
        "You: In-house comes out highest, with",
        "Ann: Outsource comes out highest, with",
        "but a red line stops it: Private data",
        "Each way starts at 50 points",
        "That holds for all.",
    ] {
        assert!(page.contains(said), "{said} in {page}");
    }
}
