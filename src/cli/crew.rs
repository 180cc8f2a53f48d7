//! Threads that score lines side by side, and give the reports in the order of the lines.
//!
//! One thread reads. For each line it leaves a ticket, in order, and hands the line to whoever of the crew is free; the
//! report comes to the holder of the ticket. Tickets are few, so that reading never runs ahead of writing and memory
//! does not grow with the number of lines.

use std::io::{self, BufRead};
use std::sync::mpsc::{self, Receiver, Sender, SyncSender};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::Builder;

use outsourcing_decision::document::problem::Problems;
use outsourcing_decision::engine::simulation::{Plan, Simulation};
use outsourcing_decision::model::decision::Decision;
use outsourcing_decision::view::batch_line;

use crate::cli::input::{ANSWERS_BYTES_MAX, too_long};
use crate::cli::interruption::Interruption;
use crate::cli::lines::{self, Line};

/// Lines read ahead for each thread: enough for none to wait while another has a long one.
const LINES_AHEAD: usize = 16;

/// The report of a line, or what is wrong with it.
type Report = Result<String, Problems>;

/// What becomes of the next line.
enum Ticket {
    /// Its report will be here.
    Line(Receiver<Report>),
    /// There is none.
    End(io::Result<()>),
    /// Nobody waits for it any more.
    Interrupted,
}

/// A line to be scored, and where its report is awaited.
type Job = (Line, Sender<Report>);

/// The reports of all lines, in their order.
pub(super) struct Reports {
    tickets: Receiver<Ticket>,
    pub(super) interruption: Interruption,
}

impl Reports {
    /// Sets so many threads to work, besides the one that reads. They are not waited for: where nobody wants more
    /// reports, that one may still be waiting for input.
    pub(super) fn start(
        mut input: impl BufRead + Send + 'static,
        decision: Decision,
        plan: Plan,
        n_threads: usize,
    ) -> io::Result<Self> {
        let (ticket_sender, tickets) = mpsc::sync_channel(LINES_AHEAD * n_threads);
        let (job_sender, jobs) = mpsc::channel();
        let (jobs, decision) = (Arc::new(Mutex::new(jobs)), Arc::new(decision));
        for _ in 0..n_threads {
            let (jobs, decision) = (Arc::clone(&jobs), Arc::clone(&decision));
            Builder::new().spawn(move || work(&jobs, &decision, plan))?;
        }
        let interruption = Interruption::default();
        let waker = ticket_sender.clone();
        // Where there is no room for a ticket nobody needs to be woken.
        interruption.listen(move || drop(waker.try_send(Ticket::Interrupted)))?;
        Builder::new().spawn(move || {
            let ended = hand_out(&mut input, &ticket_sender, &job_sender);
            // Without anybody who wants reports nobody wants to know how they ended.
            let _ = ticket_sender.send(Ticket::End(ended));
        })?;
        Ok(Self { tickets, interruption })
    }

    /// The report of the next line; `None` after the last one, or when interrupted.
    pub(super) fn next(&mut self) -> io::Result<Option<Report>> {
        let ticket = self.tickets.recv();
        match ticket {
            _ if self.interruption.status().is_some() => Ok(None),
            Ok(Ticket::Line(report)) => report.recv().map(Some).map_err(io::Error::other),
            Ok(Ticket::End(ended)) => ended.map(|()| None),
            Ok(Ticket::Interrupted) => Ok(None),
            // Not while the listener for interruptions holds the other end, which it does to the end of the program.
            Err(gone) => Err(io::Error::other(gone)),
        }
    }
}

/// Leaves a ticket for each line and hands it out, to the end of the input or until nobody wants reports.
fn hand_out(input: &mut impl BufRead, tickets: &SyncSender<Ticket>, jobs: &Sender<Job>) -> io::Result<()> {
    while let Some(line) = lines::next(input)? {
        let (sender, report) = mpsc::channel();
        let is_wanted = tickets.send(Ticket::Line(report)).is_ok() && jobs.send((line, sender)).is_ok();
        if !is_wanted {
            break;
        }
    }
    Ok(())
}

/// Scores one line after the other, with the draws of the last one: they change nothing but the time it takes.
fn work(jobs: &Mutex<Receiver<Job>>, decision: &Decision, plan: Plan) {
    let mut simulation = Simulation::new(decision, plan);
    let next = || jobs.lock().unwrap_or_else(PoisonError::into_inner).recv();
    while let Ok((line, awaited)) = next() {
        // It may be that nobody waits any more; then the next line says so.
        let _ = awaited.send(report(decision, &line, &mut simulation));
    }
}

fn report(decision: &Decision, line: &Line, simulation: &mut Simulation) -> Report {
    let Line::Whole(line) = line else {
        return Err(too_long(ANSWERS_BYTES_MAX));
    };
    batch_line::report(decision, line, simulation)
}
