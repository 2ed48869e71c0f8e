from hiring.models.application import Application
from hiring.models.candidate import Candidate
from hiring.models.job import ScreeningJob
from hiring.models.match import Match
from hiring.models.opening import Opening
from hiring.models.resume import Resume

__all__ = ["Application", "Candidate", "Match", "Opening", "Resume", "ScreeningJob"]
