"""JSON Resume 1.0.0 (https://jsonresume.org/schema), as much of it as a reading fills. What a resume does not
state is left out; nothing is null."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"
VERSION = "v1.0.0"

Day = Annotated[str, Field(pattern=r"^[12]\d{3}(-[01]\d)?$")]


class Shape(BaseModel):
    model_config = ConfigDict(frozen=True, populate_by_name=True)


class ResumeLocation(Shape):
    city: str | None = Field(None, examples=["Leeds"])
    region: str | None = Field(None, examples=["West Yorkshire"])


class ResumeBasics(Shape):
    name: str | None = Field(None, examples=["Ada Obi"])
    email: str | None = Field(None, examples=["ada@example.org"])
    phone: str | None = Field(None, examples=["+44 20 7946 0100"])
    summary: str | None = Field(None, examples=["Leads contact centres of up to 80 agents."])
    location: ResumeLocation | None = None


class ResumeWork(Shape):
    """A job; one without `endDate` goes on."""

    name: str | None = Field(None, description="The employer.", examples=["Northwind Support Ltd"])
    position: str | None = Field(None, examples=["Call Center Manager"])
    location: str | None = Field(None, examples=["Leeds"])
    startDate: Day | None = Field(None, examples=["2019-03"])
    endDate: Day | None = Field(None, examples=["2024-06"])
    summary: str | None = Field(None, examples=[None])
    highlights: tuple[str, ...] = Field((), examples=[["Raised CSAT from 78% to 91%"]])


class ResumeEducation(Shape):
    institution: str | None = Field(None, examples=["University of Leeds"])
    area: str | None = Field(None, examples=["Psychology"])
    studyType: str | None = Field(None, examples=["Bachelor's degree"])
    endDate: Day | None = Field(None, examples=["2012"])


class ResumeCertificate(Shape):
    name: str = Field(examples=["Six Sigma Green Belt"])


class ResumeSkill(Shape):
    name: str = Field(examples=["Workforce management"])


class ResumeLanguage(Shape):
    language: str = Field(examples=["English"])
    fluency: str | None = Field(None, examples=["Native speaker"])


class ResumeProject(Shape):
    name: str = Field(examples=["Second site"])
    highlights: tuple[str, ...] = Field((), examples=[["Opened in nine weeks"]])


class ResumeAward(Shape):
    title: str = Field(examples=["Centre of the year"])
    summary: str | None = Field(None, examples=["Out of 40 centres"])


class ResumeInterest(Shape):
    name: str = Field(examples=["Rowing"])


class ResumeMeta(Shape):
    version: str = Field(VERSION, examples=[VERSION])
    lastModified: str | None = Field(
        None, description='The day that "present" means in it.', examples=["2026-03-02T00:00:00"]
    )


class JsonResume(Shape):
    """What was read in a resume, with its corrections, as JSON Resume 1.0.0. References are left out: they
    are about others."""

    schema_address: str = Field(SCHEMA, alias="$schema", examples=[SCHEMA])
    basics: ResumeBasics = ResumeBasics()
    work: tuple[ResumeWork, ...] = ()
    education: tuple[ResumeEducation, ...] = ()
    certificates: tuple[ResumeCertificate, ...] = ()
    skills: tuple[ResumeSkill, ...] = ()
    languages: tuple[ResumeLanguage, ...] = ()
    projects: tuple[ResumeProject, ...] = ()
    awards: tuple[ResumeAward, ...] = ()
    interests: tuple[ResumeInterest, ...] = ()
    meta: ResumeMeta = ResumeMeta()
