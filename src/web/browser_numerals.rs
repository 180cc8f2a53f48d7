//! A language's numbers as the browser writes them.

use js_sys::Function;
use wasm_bindgen::JsValue;

use crate::view::numerals::Numerals;
use crate::view::typed_number::Separators;
use crate::web::contract;

/// The numbers of one language. They are asked of a function of the element class, which asks the browser's
/// `Intl`.
#[derive(Debug)]
pub struct BrowserNumerals {
    write: Function,
    separators: Separators,
}

impl BrowserNumerals {
    /// Numbers as `write` writes them; it is called with what is wanted, a value, and a detail.
    pub fn new(write: Function) -> Self {
        let asked = Self { write, separators: Separators::ENGLISH };
        let signs = asked.ask(contract::SEPARATORS, 0.0, &JsValue::UNDEFINED);
        let mut signs = signs.iter().flat_map(|signs| signs.chars());
        let separators = Separators {
            decimal: signs.next().unwrap_or(Separators::ENGLISH.decimal),
            group: signs.next().unwrap_or(Separators::ENGLISH.group),
        };
        Self { separators, ..asked }
    }

    fn ask(&self, what: &str, value: f64, detail: &JsValue) -> Option<String> {
        let written = self.write.call3(&JsValue::NULL, &what.into(), &value.into(), detail);
        written.ok().and_then(|written| written.as_string())
    }

    /// As [`ask`](Self::ask); what the browser does not know shows as a gap.
    fn written(&self, what: &str, value: f64, detail: &JsValue) -> String {
        self.ask(what, value, detail).unwrap_or_default()
    }
}

impl Numerals for BrowserNumerals {
    fn number(&self, value: f64, n_decimals: u32) -> String {
        self.written(contract::NUMBER, value, &n_decimals.into())
    }

    fn percent(&self, value: f64) -> String {
        self.written(contract::PERCENT, value, &JsValue::UNDEFINED)
    }

    fn money(&self, value: f64, currency: &str, n_decimals: u32) -> String {
        let what = if n_decimals == 0 { contract::MONEY } else { contract::MONEY_WITH_CENTS };
        self.written(what, value, &currency.into())
    }

    fn currency(&self, code: &str) -> Option<String> {
        self.ask(contract::CURRENCY, 0.0, &code.into())
    }

    fn plural(&self, value: f64) -> String {
        self.written(contract::PLURAL, value, &JsValue::UNDEFINED)
    }

    fn separators(&self) -> Separators {
        self.separators
    }
}
