//! The native side: a line `name<TAB>count` in, a line `milliseconds<TAB>number` out. The first line of
//! a name prepares the task. Other programs that speak the same way can stand beside it.

fn main() -> Result<(), String> {
    side::main()
}

#[cfg(target_arch = "wasm32")]
mod side {
    pub(crate) fn main() -> Result<(), String> {
        Ok(())
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod side {
    use std::collections::BTreeMap;
    use std::collections::btree_map::Entry;
    use std::io::{BufRead, Write, stdin, stdout};
    use std::time::Instant;

    use bench_tasks::named;
    use bench_tasks::task::Run;

    pub(crate) fn main() -> Result<(), String> {
        let mut prepared = BTreeMap::new();
        for line in stdin().lock().lines() {
            let line = line.map_err(|error| error.to_string())?;
            let (milliseconds, number) = answer(&line, &mut prepared)?;
            let mut out = stdout().lock();
            writeln!(out, "{milliseconds}\t{number}")
                .and_then(|()| out.flush())
                .map_err(|e| e.to_string())?;
        }
        Ok(())
    }

    #[expect(clippy::disallowed_methods, reason = "measuring time is what this program is for")]
    fn answer(line: &str, prepared: &mut BTreeMap<String, Run>) -> Result<(f64, f64), String> {
        let (name, count) = line.split_once('\t').ok_or("no count")?;
        let count: u32 = count.parse().map_err(|_| "the count is no number")?;
        let run = match prepared.entry(name.to_owned()) {
            Entry::Occupied(run) => run.into_mut(),
            Entry::Vacant(place) => {
                let task = named(name).ok_or_else(|| format!("no task {name}"))?;
                place.insert((task.prepare)(task.size)?)
            }
        };
        let start = Instant::now();
        let number = (0..count).map(|_| run()).last().unwrap_or_default();
        Ok((start.elapsed().as_secs_f64() * 1_000.0, number))
    }
}
